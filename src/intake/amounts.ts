/** Numbers in a document's clause: what it promises, what it covers, and what is neither. Pure. */
import { parseAmount } from '../model/amount.ts';
import { type Promised, promisedIn } from './promised.ts';

export interface Scope {
  readonly size: number;
  readonly unit: string;
  readonly of: string;
}

interface Amounts {
  readonly targets: readonly Promised[];
  readonly scopes: readonly Scope[];
  /** Standards of service, such as 7个工作日内. */
  readonly spans: readonly string[];
}

/** Whether the clause has a number or a batch that a target may hold. */
export function hasAmount(words: string): boolean {
  const { targets, ranges } = read(words);
  return targets.length > 0 || ranges.length > 0;
}

export function amountsIn(text: string): Amounts {
  const words = plainWords(text);
  const spans = [...words.matchAll(/(?<!\d)\d{1,4}个?(?:工作日|小时|天|日)(?:之?内|以内)/g)].map(([span]) => span);
  return { targets: read(words).targets, scopes: scopesIn(words), spans };
}

/** Without blanks, which stand even within numbers. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, '');
}

function read(text: string) {
  const words = plainWords(text);
  const hidden = scopeMatches(words).reduce((rest, { index, 0: whole }) => {
    const at = index + whole.length;
    return rest.slice(0, index) + whole.replace(/\d/g, '□') + rest.slice(at);
  }, words);
  const { promised, ranges } = promisedIn(hidden);
  return { targets: promised, ranges };
}

/** What is done for, with or about so many: a count of those that are there already. */
const COVERED =
  /(?:对|督查|督导|督促|检查|抽查|考核|支持|指导|帮扶|推动|推进|总结|联系|走访|调研|服务|覆盖|组织|等|与|和|同|会同|联合|向|为)[\p{Script=Han}“”、（）()]{0,24}?$/u;
const YIELDS =
  /(?:立项|遴选|认定|评选|建设|建成|新建|修订|印发|制定|培训|新增|举办|培育|建立|打造|达到|完成|开发|引进|招聘|选派|推出|共建|获奖?|创建|评审|启动)[\p{Script=Han}“”、（）()]{0,24}?$/u;
const AMOUNT = /(\d{1,6})(个|所|家|名|项|门|支|类)(?!左右|以上|以内|以下|百分点|月|工作日|季度|方面|环节)/g;

function scopeMatches(words: string): readonly RegExpExecArray[] {
  return [...words.matchAll(AMOUNT)].filter(({ index, 0: whole }) => {
    const head = words.slice(0, index).replace(/^.*[，,；;]/, '');
    const [covered] = COVERED.exec(head) ?? [];
    if (coveredIn(words.slice(index + whole.length)) === undefined) return false;
    if (covered === undefined || /(?:不少于|不低于|不超过|超过|至少|达到?|力争|争取|第)$/.test(head)) return false;
    // The nearer verb says which.
    const yields = YIELDS.exec(head)?.index ?? -1;
    return yields < head.length - covered.length;
  });
}

function scopesIn(words: string): readonly Scope[] {
  return scopeMatches(words).flatMap(({ index, 0: whole, 1: digits = '', 2: unit = '' }) => {
    const of = coveredIn(words.slice(index + whole.length));
    const size = parseAmount(digits);
    return of === undefined || size === undefined ? [] : [{ size, unit, of }];
  });
}

/** What so many are of, up to the verb or the word that follows it. */
function coveredIn(rest: string): string | undefined {
  return (OF.exec(rest) ?? [])[0] || undefined;
}

const OF =
  /^(?:“[^”]*”)?[\p{Script=Han}、]*?(?:[（(][^（）()]*[）)])?(?=的|和|与|及|建设|开展|进行|情况|参加|提供|共建|共同|签订|签约|创建|举办|组织|推送|实施|建立|完成|通过|达到|申报|到|赴|“|[，,；;。\d]|$)/u;
