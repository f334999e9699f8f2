import { expect, test } from 'vitest';
import { project } from '../../src/projection/project.ts';
import { aWorkspace, day } from '../support/model.ts';
import { agreesWithNaive, plansOf } from './naive-serving.ts';

test('a workspace of 650 plans agrees with a second computation', () => {
  agreesWithNaive(1, 650);
});

test('and is computed while one waits', () => {
  const plans = plansOf(7, 650);
  const settings = { ...aWorkspace(plans[0]), plans };
  const start = performance.now();
  for (const plan of plans) project(plan, settings, day('2022-06-30'));
  expect(performance.now() - start).toBeLessThan(5000);
});
