/** Where a file could not be written, people are told which, why, and what helps. */
import { expect, test } from 'vitest';
import { unwritten } from '../../src/app/unwritten.ts';
import { UsageError } from '../../src/app/usage-error.ts';
import { StoreError } from '../../src/files/fault.ts';
import { MESSAGES } from '../support/messages.ts';

const systemError = (code: string, syscall = 'write'): Error =>
  Object.assign(new Error(`${code}: …, ${syscall}`), { code, syscall });

test.each<[string, Error, string, string]>([
  ['a full disk', systemError('ENOSPC'), '磁盘已满（ENOSPC）', 'no space left on the disk (ENOSPC)'],
  ['a quota', systemError('EDQUOT'), '超过了磁盘配额（EDQUOT）', 'disk quota exceeded (EDQUOT)'],
  ['permission', systemError('EACCES', 'mkdir'), '没有权限（EACCES）', 'permission denied (EACCES)'],
  [
    'a disk that can only be read',
    systemError('EROFS', 'mkdir'),
    '磁盘是只读的（EROFS）',
    'the disk is read-only (EROFS)',
  ],
  ['a bad disk', systemError('EIO', 'fsync'), '磁盘或网络盘读写出错（EIO）', 'reports an error (EIO)'],
  ['a name', systemError('ENAMETOOLONG', 'open'), '名称太长（ENAMETOOLONG）', 'the name is too long (ENAMETOOLONG)'],
  ['a code that is not known', systemError('EWHAT'), '系统拒绝（EWHAT）', 'the system refused (EWHAT)'],
  ['a folder that went', systemError('ENOENT', 'mkdir'), '它所在的文件夹不在那里', 'its folder is not there'],
  ['another encoding', new StoreError('not-utf8', 'x'), '不是 UTF-8 编码', 'not UTF-8'],
  [
    'a lock',
    new StoreError('locked', 'x'),
    '别人一直占着锁 2022/journal/.plan.lock',
    'the lock 2022/journal/.plan.lock',
  ],
  ['a change meanwhile', new StoreError('changed', 'x'), '刚刚有人改过它', 'somebody has just changed it'],
  ['a link', new StoreError('outside', 'x'), '它是指向工作区之外的链接', 'a link that leads outside the workspace'],
])('%s', async (_what, error, zh, en) => {
  const refusal = unwritten(error, '2022/journal/2022-W19.yaml');
  if (!(refusal instanceof UsageError)) throw new Error('no refusal');
  const said = [refusal.say(MESSAGES.zh), refusal.say(MESSAGES.en)];
  expect(said[0]).toMatch(/^没能写入 2022\/journal\/2022-W19\.yaml：.*。$/);
  expect(said[0]).toContain(zh);
  expect(said[1]).toMatch(/^Cannot write 2022\/journal\/2022-W19\.yaml: .*\.$/);
  expect(said[1]).toContain(en);
});

test('a bug is no refusal', () => {
  const bug = new TypeError('x is not a function');
  expect(unwritten(bug, 'a.yaml')).toBe(bug);
});
