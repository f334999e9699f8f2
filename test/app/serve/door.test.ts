/** The keys of `plan serve`, and what is looked at of a request. */
import { expect, test } from 'vitest';
import { Door } from '../../../src/app/serve/door.ts';

const tokenIn = (link: string): string => new URL(link).searchParams.get('token') ?? '';
const headersWith = (cookie: string) => ({ cookie: cookie.split(';')[0] });

test('the link of a run opens as often as it is opened, one for a browser to be started with once', () => {
  const door = new Door(8080);
  const [always, once] = [tokenIn(door.link), tokenIn(door.linkForOnce())];
  expect([door.opens(always), door.opens(always)]).toEqual([true, true]);
  expect([door.opens(once), door.opens(once)]).toEqual([true, false]);
  expect([door.opens(''), door.opens(`${always}x`)]).toEqual([false, false]);
});

test('the cookie is known again, beside others of its name, and neither that of another run nor the token is', () => {
  const [door, other] = [new Door(8080), new Door(8080)];
  const own = headersWith(door.cookie);
  expect(door.knows(own)).toBe(true);
  expect(door.knows({ cookie: `a=b; plan-8080=x; ${own.cookie}; plan-8081=y` })).toBe(true);
  expect(door.knows(headersWith(other.cookie))).toBe(false);
  expect(door.knows({ cookie: `plan-8080=${tokenIn(door.link)}` })).toBe(false);
  expect([door.knows({}), door.knows({ cookie: 'plan-8080=' })]).toEqual([false, false]);
});
