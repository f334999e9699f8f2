/** `plan timeline --json`: schemas/output/timeline.schema.json. */
import { shownPercent } from '../../model/percent.ts';
import type { Course, Timeline } from '../../projection/timeline.ts';
import { stateHead } from './shapes.ts';

export function timelineJson(timelines: readonly Timeline[], incomplete: readonly string[]) {
  return {
    schema: 'timeline/1',
    incomplete,
    plans: timelines.map(({ plan, sections }) => ({
      ...stateHead(plan),
      rows: sections
        .flatMap(({ rows }) => rows)
        .map(({ percent, courses, bar, ...row }) => ({
          ...row,
          bar: bar ?? null,
          percent: shownPercent(percent),
          measures: courses.map(courseJson),
        })),
    })),
  };
}

function courseJson(course: Course) {
  const {
    id,
    start,
    due,
    limit,
    bar,
    ongoing,
    approved,
    slipped,
    late,
    state,
    closed,
    stages,
    milestones,
    occurrences,
  } = course;
  return {
    id,
    start,
    due: due ?? null,
    limit,
    bar: bar ?? null,
    ongoing,
    approved: approved ?? due ?? null,
    slipped,
    late,
    state,
    closed: closed ?? null,
    stages: stages.map(({ stage, date, member }) => ({ stage, date, member: member ?? null })),
    milestones: milestones.map(({ title, due: day, approved: first, standing, on }) => ({
      title,
      due: day ?? null,
      ...(first !== undefined && { approved: first }),
      standing,
      on: on ?? null,
    })),
    occurrences: occurrences.map(({ id: period, due: day, standing, on }) => ({
      id: period,
      due: day,
      standing,
      on: on ?? null,
    })),
  };
}
