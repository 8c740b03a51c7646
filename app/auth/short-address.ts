import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that an address lies in: enough to tell home from elsewhere, too little to follow a person.
 * @returns the first three numbers of an IPv4 address, the first three groups of an IPv6 one; "" for anything else
 */
export function shortAddress(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.replace(/%.*$/, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.x`;
  if (!isIPv6(plain)) return "";
  const [before, after] = plain.toLowerCase().split("::");
  const head = before ? before.split(":") : [];
  if (after !== undefined) {
    const tail = after ? after.split(":") : [];
    while (head.length < 8 - tail.length) head.push("0");
  }
  return `${head.slice(0, 3).join(":")}::x`;
}
