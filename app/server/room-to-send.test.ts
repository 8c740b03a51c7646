import { EventEmitter } from "node:events";
import type { Response } from "express";
import { expect, test } from "vitest";
import { roomToSend } from "./room-to-send.ts";

/** A response whose socket takes what `room` says. */
class Socket extends EventEmitter {
  room = true;
  destroyed = false;
  write(): boolean {
    return this.room;
  }
}

function open() {
  const socket = new Socket();
  const wait = roomToSend(socket as unknown as Response);
  return {
    socket,
    isWaiting: () => Promise.race([wait().then(() => false), new Promise((r) => setImmediate(r, true))]),
  };
}

test("sends on while there is room, and waits where there is none until there is again", async () => {
  const { socket, isWaiting } = open();
  socket.write();
  expect(await isWaiting()).toBe(false);
  socket.room = false;
  socket.write();
  expect(await isWaiting()).toBe(true);
  socket.emit("drain");
  expect(await isWaiting()).toBe(false);
});

test("does not wait for a reader who has gone", async () => {
  const { socket, isWaiting } = open();
  socket.room = false;
  socket.write();
  expect(await isWaiting()).toBe(true);
  socket.destroyed = true;
  socket.emit("close");
  expect(await isWaiting()).toBe(false);
});
