import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

export interface Received {
  from: string;
  to: string[];
  /** As it came over the wire, with dots unstuffed. */
  data: string;
}

/** A mail server that speaks SMTP (RFC 5321) as far as a sender needs, takes every letter and keeps it. */
export class SmtpSink {
  readonly received: Received[] = [];
  /** Answers every letter with a passing failure instead. */
  refuses = false;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmtpSink> {
    const server = createServer();
    const sink = new SmtpSink(server);
    server.on("connection", (socket) => sink.serve(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, "close");
  }

  private serve(socket: Socket): void {
    let buffer = "";
    let letter: Received | undefined;
    let isData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const empty = (): Received => ({ from: "", to: [], data: "" });
    const command = (line: string) => {
      const [verb] = line.toUpperCase().split(/[ :]/);
      const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
      if (verb === "EHLO" || verb === "HELO") return say("250 sink");
      if (verb === "MAIL") letter = { ...empty(), from: address };
      else if (verb === "RCPT") {
        if (!letter) return say("503 MAIL first");
        letter.to.push(address);
      } else if (verb === "DATA") {
        if (!letter?.to.length) return say("503 RCPT first");
        if (this.refuses) return say("451 later");
        isData = true;
        return say("354 go on");
      } else if (verb === "RSET") letter = undefined;
      else if (verb === "QUIT") {
        say("221 bye");
        return socket.end();
      } else if (verb !== "NOOP") return say("502 unknown");
      say("250 ok");
    };
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      buffer += chunk.toString("utf8");
      for (;;) {
        const end = isData ? buffer.indexOf("\r\n.\r\n") : buffer.indexOf("\r\n");
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + (isData ? 5 : 2));
        if (!isData) command(text);
        else {
          this.received.push({ ...letter!, data: text.replaceAll("\r\n..", "\r\n.") });
          letter = undefined;
          isData = false;
          say("250 kept");
        }
      }
    });
    say("220 sink ESMTP");
  }
}
