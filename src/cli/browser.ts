/** The person's browser, started with a page. */
import { spawn } from 'node:child_process';

/** What opens an address as the person has set it, by the system; none of it by way of a shell. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Whether the system could be asked to open `address`; the browser is not waited for. */
export function pageOpened(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [program = '', ...args] = OPENERS[platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
