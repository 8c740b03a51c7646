import { expect, it } from "vitest";
import { shortAddress } from "./short-address.ts";

// Addresses of RFC 5737 and RFC 3849, which are for documentation.
it.each([
  ["203.0.113.77", "203.0.113.x"],
  ["::ffff:203.0.113.77", "203.0.113.x"],
  ["2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::x"],
  ["2001:DB8::1", "2001:db8:0::x"],
  ["fe80::1%eth0", "fe80:0:0::x"],
  ["::1", "0:0:0::x"],
  ["", ""],
  ["not an address", ""],
  ["203.0.113.77, 10.0.0.1", ""],
])("%s is shown as %s", (address, short) => expect(shortAddress(address)).toBe(short));

it("two addresses of one network are shown as one", () => {
  expect(shortAddress("198.51.100.1")).toBe(shortAddress("198.51.100.254"));
  expect(shortAddress("198.51.100.1")).not.toBe(shortAddress("198.51.101.1"));
});
