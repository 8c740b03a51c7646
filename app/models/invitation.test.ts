import { describe, expect, it } from "vitest";
import { invitationLink, mobileNumber, whatsAppLink } from "./invitation.ts";

describe("a mobile number", () => {
  it.each([
    ["0812 3456 7890", "6281234567890"],
    ["+62 812-3456-7890", "6281234567890"],
    ["62 (0)812 3456 7890", "6281234567890"],
    ["6281234567890", "6281234567890"],
    ["(0856) 123.4567", "628561234567"],
    ["812 3456 7890", "6281234567890"],
    ["0821-1234-567", "628211234567"],
  ])("%s is written %s", (typed, written) => expect(mobileNumber(typed)).toBe(written));

  it.each(["(0354) 771234", "021 555 1234", "0812", "08123456789012345", "+65 8123 4567", "", undefined])(
    "%s is none",
    (typed) => expect(mobileNumber(typed)).toBeUndefined(),
  );
});

it("WhatsApp gets the text as it was written", () => {
  const text = "Yth. Bu Siti & keluarga,\n\nbuka: https://sentra.id/isi/3-ab?x=1#y – 100%";
  const link = new URL(whatsAppLink("0812 3456 7890", text)!);
  expect(link.origin + link.pathname).toBe("https://wa.me/6281234567890");
  expect(link.searchParams.get("text")).toBe(text);
  expect(whatsAppLink("(0354) 771234", text)).toBeUndefined();
});

it("a link has one slash, however the address was set", () => {
  for (const url of ["https://sentra.id", "https://sentra.id/"])
    expect(invitationLink(url, 12, "ab34")).toBe("https://sentra.id/isi/12-ab34");
});
