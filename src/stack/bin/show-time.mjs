import { spawn } from 'node:child_process';

/** Runs a program quietly while a line shows what it is for and for how long; gives its exit code and everything it said. */
export function runShowingTime(label, file, args, cwd, env = process.env) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const isTerminal = Boolean(process.stderr.isTTY);
  if (!isTerminal) process.stderr.write(`  ${label} …\n`);
  const show = () => process.stderr.write(isTerminal ? `\r  ${label} … ${seconds()} s ` : `  ${label} … ${seconds()} s\n`);
  const timer = setInterval(show, isTerminal ? 1000 : 30_000);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: file.endsWith('.cmd') });
    const keep = (chunk) => {
      output += chunk;
    };
    const end = (code) => {
      clearInterval(timer);
      process.stderr.write(`${isTerminal ? '\r' : ''}  ${label}: ${code === 0 ? 'done' : 'failed'} in ${seconds()} s\n`);
      resolve({ code, output });
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      output += error.message;
      end(1);
    });
    child.once('close', end);
  });
}
