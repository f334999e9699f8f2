/** The sentences of a task → the passages that each promise one thing. Pure. */
import { masked } from '../model/pairs.ts';
import { hasAmount } from './amounts.ts';

/** A stretch of a text; offsets are in UTF-16 units, `end` not included. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Promising extends Stretch {
  /** The words that it shares with the one before it in a list: 立项第二批 of 100个左右特色化中职专业. */
  readonly lead?: string;
}

/** The passages of `text`, in its order. */
export function passagesIn(text: string): readonly Promising[] {
  return sentencesIn(text).flatMap((sentence) =>
    grouped(text, sentence).flatMap((passage) => [...listIn(text, passage)]),
  );
}

/** Sentences without the marks at their ends. */
function sentencesIn(text: string): readonly Stretch[] {
  return cutAt(text, { start: 0, end: text.length }, /[。；;！!？?\n]/g);
}

/** Clauses between commas; a comma within a number, brackets or quotes divides nothing. */
function clausesIn(text: string, within: Stretch): readonly Stretch[] {
  return cutAt(text, within, /，|,(?!\d{3}(?!\d))/g);
}

function cutAt(text: string, { start, end }: Stretch, mark: RegExp): readonly Stretch[] {
  const open = masked(text.slice(start, end));
  const marks = [...open.matchAll(mark)].map(({ index }) => start + index);
  return [...marks, end].flatMap((until, i) =>
    trimmed(text, { start: i === 0 ? start : (marks[i - 1] ?? 0) + 1, end: until }),
  );
}

function trimmed(text: string, { start, end }: Stretch): readonly Stretch[] {
  const own = text.slice(start, end);
  const [lead = ''] = /^\s*(?:(?:以及|并且|同时|并|[一二三四五六七八九]是)(?=[\p{Script=Han}]))?\s*/u.exec(own) ?? [];
  const first = lead.length;
  if (own.length === first || !/[\p{L}\p{N}]/u.test(own)) return [];
  return [{ start: start + first, end: start + own.trimEnd().length }];
}

type Part = 'before' | 'main' | 'after';

/** Clauses that only lead to a promise, or only say what it is for, stand in one passage with it. */
function grouped(text: string, sentence: Stretch): readonly Stretch[] {
  const clauses = clausesIn(text, sentence).map((stretch) => ({
    stretch,
    words: text.slice(stretch.start, stretch.end).replace(/\s+/g, ''),
  }));
  const groups: { start: number; end: number; isOpen: boolean; hasAmount: boolean }[] = [];
  for (const { stretch, words } of clauses) {
    const last = groups.at(-1);
    const part = partOf(words);
    const isBare = last !== undefined && !last.hasAmount && isBareAmount(words);
    if (last !== undefined && (last.isOpen || part === 'after' || isBare)) {
      last.end = stretch.end;
      last.isOpen &&= part === 'before';
      last.hasAmount ||= hasAmount(words);
    } else groups.push({ ...stretch, isOpen: part === 'before', hasAmount: hasAmount(words) });
  }
  const [first] = groups.slice(-1);
  // What leads to nothing more belongs to what stands before it.
  if (first?.isOpen && groups.length > 1) {
    groups.pop();
    const last = groups.at(-1);
    if (last !== undefined) last.end = first.end;
  }
  return groups.map(({ start, end }) => ({ start, end }));
}

/** By what means, on what ground, with whom: prepositions that need a verb behind them. */
const MEANS =
  /^(?:按照?|根据|依据|依照|遵照|依托|围绕|聚焦|紧扣|对照|结合|通过|采取|采用|利用|借助|针对|面向|立足|着眼|发挥|在|以(?![及上下])|受|由|为了?|本着|坚持以|严格(?:按照|执行|落实)|认真(?:执行|落实|贯彻)|贯彻|执行|落实|根据)/;
/** How such a clause ends where no act follows within it. */
const MEANS_END =
  /(?:要求|原则|方式|方法|形式|思路|标准|部署|规定|安排|精神|需要|需求|实际|基础上?|为[依主抓重目引核导载突契保支平动纽桥先][\p{Script=Han}]{1,3}|委托|契机|作用|优势|要素|联盟|领域|群体|对象|产业|问题|短板|目标|任务|学校|院校|企业|人员|前提下|过程中|背景下|指导下|领导下|支持下|框架下|平台|试点|[》”）)])$/u;
const TOGETHER =
  /^(?:联合|会同|协同|联动|配合|同(?![步时]))[^，]*(?:部门|单位|机构|中心|企业|院校|学校|高校|专家|处室|科室|[厅局委办会处科室校区县市])$/;
const RELATED = /(?:相结合|为依托|为主体|相衔接|相统一|分类别|分层次|分批次)$/;

/** What a promise is for, or how it goes along: a clause without an act of its own. */
const PURPOSE =
  /^(?:集.+于一体|确保|切实|真正|从而|以便|力求|更好地?|推动.{0,12}(?:落地|见效|落实)(?:见效|生根|落细)?$|(?:全面|全方位|整体|不断|持续|进一步|切实|有效|着力)?提[升高].{0,12}(?:水平|能力|质量|效能|质效|实效|满意度)$|形成.{0,16}(?:局面|格局|合力|氛围)$|营造.{0,12}(?:氛围|环境)$|为.{2,30}(?:提供|奠定|作出|做出|贡献)|使.{2,}|让.{2,}|做到|防止|避免|杜绝)/;

/** An act that makes a clause a promise, whatever it begins with. */
const ACT =
  /(?:开展|建立|建设|制定|修订|印发|组织|举办|召开|实施|立项|遴选|认定|评选|培训|完善|健全|推进|推动|启动|编制|开发|统筹|探索|发布|培育|打造|总结|做好|支持)/;

function partOf(words: string): Part {
  if (isSlogan(words) || (PURPOSE.test(words) && !hasAmount(words)) || isTimed(words)) return 'after';
  // A verb alone, or a meeting of no name, is how the next is done.
  if (words.length <= 2 || /^(?:组织)?召开(?:专题|工作)?会议$/.test(words)) return 'before';
  if (TOGETHER.test(words) || (RELATED.test(words) && !hasAmount(words))) return 'before';
  const [means] = MEANS.exec(words) ?? [];
  if (means === undefined || hasAmount(words)) return 'main';
  const rest = words.slice(means.length);
  if (MEANS_END.test(rest)) return isAct(means, rest) ? 'main' : 'before';
  return /^(?:以|受|在|为了?|本着)$/.test(means) ? 'before' : 'main';
}

/** 落实…责任 and 发挥…作用 are promises of their own; 落实…要求 leads to one. */
function isAct(means: string, rest: string): boolean {
  if (/(?:落实|执行|贯彻)$/.test(means))
    return !/(?:要求|精神|部署|规定|[》”）)])$/.test(rest) || /^[^“《]{0,4}$/.test(rest);
  if (means === '发挥') return true;
  const named = rest.replace(/[“《（(][^“”《》（）()]*[”》）)]/g, '');
  return ACT.test(named.slice(1, -2)) && !/(?:要求|原则|方式|标准|思路)$/.test(rest);
}

/** 补短板、建制度、优流程. */
function isSlogan(words: string): boolean {
  const parts = words.split('、');
  return (
    parts.length > 1 && parts.every((part) => part.length === parts[0]?.length && part.length <= 4) && !/\d/.test(words)
  );
}

const TERM =
  '(?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|底|末|初)?|第?[一二三四1-4]季度末?|上半年|下半年|年[内底末中]|今年|本年度?|学期[末内])(?:之?前|以前|内|底前)?';
const TIMED = new RegExp(`^(?:于|在|力争|争取|确保)?(${TERM})((?:正式|全面|全部|基本)?[\\p{Script=Han}]{2,4})$`, 'u');
const DONE =
  /(?:印发|完成|出台|发布|上线|启用|使用|建成|到位|实施|验收|结项|报送|启动|运行|运营|开工|竣工|落地|公布|投用)$/;

/** 上半年印发: when what stands before it is done. */
function isTimed(words: string): boolean {
  return timedIn(words) !== undefined;
}

/** The words for the time, and what is done by then, of such a clause. */
export function timedIn(words: string): { readonly term: string; readonly title: string } | undefined {
  const [, term, title] = TIMED.exec(words) ?? [];
  return term === undefined || title === undefined || !DONE.test(title) ? undefined : { term, title };
}

/** 全年不少于12期: how much of what stands before it. */
function isBareAmount(words: string): boolean {
  const [rest] = [
    words.replace(
      /^(?:全年|每年|年内|累计|合计|共|总数|数量|规模)?(?:争取|力争|确保|预计)?(?:实现|获得?奖?|取得|达到?|不少于|不低于|不超过|超过|至少|约)*/u,
      '',
    ),
  ];
  return hasAmount(words) && /^\d[\d.,]*万?[\p{Script=Han}%‰％]{1,3}(?:以上|左右|以内)?$/u.test(rest.normalize('NFKC'));
}

/** A passage with a list of things to be done each: a passage for each. */
function listIn(text: string, passage: Stretch): readonly Promising[] {
  const { cuts, isShared } = cutsIn(text, passage);
  if (cuts.length === 0) return [passage];
  const [first = passage.end] = cuts;
  const ends = [...cuts.slice(1).map((cut) => markBefore(text, cut)), passage.end];
  const [lead = ''] = (isShared ? /^[^\d一]*(?=一批|\d)/.exec(text.slice(passage.start, first)) : null) ?? [];
  const others = cuts.map((cut, i) => ({ start: cut, end: ends[i] ?? passage.end, ...(lead !== '' && { lead }) }));
  return [{ start: passage.start, end: markBefore(text, first) }, ...others];
}

/** Where the mark or the word between two things begins. */
function markBefore(text: string, cut: number): number {
  const [mark = ''] = /\s{0,8}(?:、|和|及|与|以及|并)\s{0,8}$/.exec(text.slice(0, cut)) ?? [];
  return cut - mark.length;
}

/** Where the second and further things of a list begin, and whether they share the words before the first one's number. */
function cutsIn(
  text: string,
  { start, end }: Stretch,
): { readonly cuts: readonly number[]; readonly isShared: boolean } {
  const open = masked(text.slice(start, end));
  const counted = [
    ...open.matchAll(
      /(?:、|和|及|与|以及)\s*(?=一批(?!次)|\d[\d\s,.]*(?:万|亿)?\s*[个所门件项次家部套场种条处座间名支篇本](?:左右|以上|以内)?(?!月|工作日))/gu,
    ),
  ];
  if (counted.length > 0 && /一批|\d/.test(open.slice(0, counted[0]?.index)) && !/由|从/.test(open)) {
    return { cuts: counted.map(({ index, 0: mark }) => start + index + mark.length), isShared: true };
  }
  const listed = [...open.matchAll(LISTED)];
  const cuts = listed.length > 0 ? listed.map(({ index, 0: mark }) => index + mark.length) : parallelIn(open);
  return { cuts: cuts.map((at) => start + at), isShared: false };
}

/** Between two things that are counted each: 工匠之师10名、技能标兵20名. */
const LISTED =
  /(?<=\d(?:万|亿)?[个所门件项次家部套场种条处座间名支篇本栋期](?:左右|以上|以内)?)(?:、|和|及|以及)(?=[\p{Script=Han}]{2,16}\d+(?:万|亿)?[个所门件项次家部套场种条处座间名支篇本栋期](?:左右|以上|以内)?$|[\p{Script=Han}]{2,16}\d+[\p{Script=Han}]{1,4}(?:、|和|及))/gu;

/** Things of one kind, each with the word for its kind: 技能大赛、教学能力大赛和班主任能力比赛. */
function parallelIn(open: string): readonly number[] {
  if (/等|或|\d|一批/.test(open)) return [];
  const divided = [...open.matchAll(/、|以及|和|及/g)];
  const commas = divided.filter(([mark]) => mark === '、');
  // The last 和 may belong to the last thing itself.
  const ways = [
    [...commas, ...divided.filter(([mark]) => mark !== '、').slice(-1)].sort((a, b) => a.index - b.index),
    commas,
  ];
  return ways.map((marks) => parallelAt(open, marks)).find((cuts) => cuts.length > 0) ?? [];
}

function parallelAt(open: string, marks: readonly RegExpExecArray[]): readonly number[] {
  const bounds = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  const parts = bounds.map((from, i) => open.slice(from, marks[i]?.index ?? open.length));
  const [head] = parts.map((part) => part.replace(/^.*[，,]/, '').slice(-1));
  const isParallel =
    head !== undefined &&
    parts.every((part, i) => part.slice(-1) === head && (i === 0 || part.length >= 4)) &&
    (parts[0]?.length ?? 0) >= 6;
  return isParallel && marks.length > 0 ? bounds.slice(1) : [];
}
