import { connect } from 'node:net';

/** Asks PING in plain RESP and says what came back ("+PONG", "-NOAUTH …", "-LOADING …"); rejects when nobody answers in 2 s. */
export function redisPing(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let answer = '';
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer in 2 s')));
    socket.on('connect', () => socket.write('*1\r\n$4\r\nPING\r\n'));
    socket.on('data', (chunk) => {
      answer += chunk;
      if (!answer.endsWith('\r\n')) return;
      socket.destroy();
      resolve(answer.trim());
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('connection closed')));
  });
}
