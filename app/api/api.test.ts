import { describe, expect, it } from "vitest";
import { z } from "zod";
import routes from "../routes.ts";
import { readCursor, writeCursor } from "./cursor.server.ts";
import { describeApi } from "./openapi.ts";
import { listParameters, questionOf, readParameters } from "./parameters.ts";
import { problem, refuseMethod } from "./problem.ts";
import { problemShape } from "./schemas.ts";

describe("a cursor", () => {
  const key = z.tuple([z.int(), z.iso.date()]);

  it("leads back to where the page ended", () => {
    expect(readCursor(writeCursor([7, "2026-10-01"], "q"), "q", key)).toEqual([7, "2026-10-01"]);
  });

  it("is of one question alone", () => {
    expect(readCursor(writeCursor([7, "2026-10-01"], "q"), "other", key)).toBeUndefined();
  });

  it.each(["", "x", "bnVsbA", "WzFd", "W10", "e30", "%00", "A".repeat(400)])("%j is none", (text) => {
    expect(readCursor(text, "q", key)).toBeUndefined();
  });

  it("does not change with the size of the page, and does with a filter", () => {
    const question = (rest: object) => questionOf("observations", { limit: 100, ...rest });
    expect(question({ limit: 5, cursor: "c" })).toBe(question({}));
    expect(question({ sentra: "1" })).not.toBe(question({}));
  });
});

describe("parameters", () => {
  const refused = async (search: string) => {
    try {
      readParameters(`http://sentra.test/?${search}`, listParameters.observations);
    } catch (thrown) {
      return problemShape.parse(await (thrown as Response).json()).errors!.map(({ parameter }) => parameter);
    }
    return undefined;
  };

  it.each(["limit=0", "limit=501", "limit=1.5", "limit=x", "limit="])("%s is refused", async (search) => {
    expect(await refused(search)).toEqual(["limit"]);
  });

  it.each([
    ["from=2026-13&to=2026", ["from", "to"]],
    ["sentra=1&sentra=2", ["sentra"]],
    ["sentra=0", ["sentra"]],
    ["sentra=1,,2", ["sentra"]],
    ["provinsi=35", ["provinsi"]],
    ["indicator=KN02;drop", ["indicator"]],
  ])("%s names what is wrong", async (search, wrong) => {
    expect(await refused(search)).toEqual(wrong);
  });

  it("leaves what was not asked for, and pages of 100", async () => {
    expect(readParameters("http://sentra.test/", listParameters.scores)).toEqual({ limit: 100 });
    expect(await refused("limit=500&sentra=1,2&indicator=KN02&from=2026-01&to=2026-10")).toBeUndefined();
  });
});

describe("a problem", () => {
  it("has RFC 9457's type and members, and no more", async () => {
    const answer = problem("too-many-requests", { headers: { "Retry-After": "7" } });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(answer.headers.get("Retry-After")).toBe("7");
    expect(problemShape.parse(await answer.json())).toMatchObject({ type: "/api#too-many-requests", status: 429 });
  });

  it("names the methods that there are", () => {
    expect(refuseMethod().headers.get("Allow")).toBe("GET, HEAD");
  });
});

describe("the published contract", () => {
  const text = JSON.stringify(describeApi("http://sentra.test"));
  const contract = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown> };
  };

  it("names every address of the API, and only reading", () => {
    const addresses = routes
      .map(({ path }) => path ?? "")
      .filter((path) => path.startsWith("api/v1/") && !/\*|\.json$/.test(path))
      .map((path) => `/${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(Object.keys(contract.paths).sort()).toEqual(addresses.sort());
    for (const item of Object.values(contract.paths)) expect(Object.keys(item)).toEqual(["get"]);
  });

  it("refers to nothing that it does not hold", () => {
    const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((name) => !(name in contract.components.schemas))).toEqual([]);
    expect(text.match(/"\$ref"/g)).toHaveLength(referred.length);
  });
});
