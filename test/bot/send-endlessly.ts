import { connect } from 'node:net';

/** Sends a body that never ends, until the server answers or hangs up. */
export function sendEndlessly(port: number, header: string): Promise<{ status: number; bytes: number }> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    let bytes = 0;
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const more = (): void => {
      while (!socket.destroyed && said === '' && bytes < 50 * 1024 * 1024) {
        bytes += 0x10000;
        if (!socket.write(chunk)) break;
      }
    };
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}\r\n\r\n`,
    );
    socket.on('drain', more);
    socket.on('data', data => {
      said += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ status: Number(said.split(' ')[1]), bytes }));
    more();
  });
}
