import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { prepareStop } from "./graceful-stop.ts";

it("what runs is finished, what comes meanwhile is answered and told to go elsewhere, then the door is closed", async () => {
  let finish = () => {};
  const server = createServer((asked, response) => {
    if (asked.url === "/lama") finish = () => response.end("selesai");
    else response.end("segera");
  });
  const stop = prepareStop(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string) => {
    const asked = request({ host: "127.0.0.1", port, path, agent }).end();
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    let text = "";
    for await (const piece of answer) text += String(piece);
    return [answer.statusCode, text, answer.headers.connection];
  };
  expect(await ask("/")).toEqual([200, "segera", "keep-alive"]);
  const unused = connect(port, "127.0.0.1"); // as browsers open one beforehand
  await once(unused, "connect");
  const long = ask("/lama");
  await once(server, "request");

  const stopped = stop(2_000);
  expect(await ask("/")).toEqual([200, "segera", "close"]);
  let isStopped = false;
  void stopped.then(() => (isStopped = true));
  await expect.poll(() => server.listening, { timeout: 10_000 }).toBe(false);
  await expect(ask("/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(isStopped).toBe(false);
  finish();
  expect(await long).toEqual([200, "selesai", "close"]);
  await stopped;
  if (!unused.closed) await once(unused, "close");
});
