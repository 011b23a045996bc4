/** Posts a file and tells how much of it was sent: `fetch` cannot tell. Rejects when the server is not reached. */
export function sendFile(
  address: string,
  headers: Readonly<Record<string, string>>,
  file: Blob,
  told: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new Error('unreachable'));
    request.send(file);
  });
}
