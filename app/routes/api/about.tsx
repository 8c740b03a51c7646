import { type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requestsPerMinute } from "~/auth/rate-limits.server.ts";
import { listParameters } from "~/api/parameters.ts";
import { type ProblemKind, problems } from "~/api/problem.ts";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";

await needTexts("api");

export const meta = pageTitle("api");

/** Says nothing of anybody's data, so that whoever writes the program can read it without an account. */
export function loader({ context }: LoaderFunctionArgs) {
  const lists = Object.entries(listParameters).map(([name, schema]) => ({
    name: name as keyof typeof listParameters,
    parameters: Object.keys(schema.shape),
  }));
  return { server: context.publicUrl, lists, requestsPerMinute, problems };
}

export default function AboutApi() {
  const { server, lists, requestsPerMinute, problems } = useLoaderData<typeof loader>();
  const t = useText();
  const addresses = [
    ...lists.map(({ name, parameters }) => ({ name, address: `/api/v1/${name}`, parameters })),
    { name: "oneSentra" as const, address: "/api/v1/sentra/{sentraId}", parameters: [] },
  ];
  const rules = ["rights", "numbers", "missing", "withheld", "simulated", "limits"] as const;
  return (
    <div className="stack gap-6">
      <header className="grid gap-3">
        <h1>{t("api.title")}</h1>
        <p className="max-w-prose">{t("api.intro")}</p>
        <p className="flex flex-wrap gap-x-5">
          <a href="/api/v1/openapi.json" className="inline-flex min-h-11 items-center">
            {t("api.contract")}
          </a>
          <Link to="/akun#token" className="inline-flex min-h-11 items-center">
            {t("api.toTokens")}
          </Link>
        </p>
      </header>

      <section className="grid gap-3" aria-labelledby="mulai">
        <h2 id="mulai">{t("api.startTitle")}</h2>
        <p className="max-w-prose">{t("api.startToken")}</p>
        <Command>{`curl -H "Authorization: Bearer $TOKEN" \\\n  "${server}/api/v1/observations?indicator=KN02&from=2026-01&limit=500"`}</Command>
        <p className="max-w-prose">{t("api.startNext")}</p>
        <Command>{`curl -H "Authorization: Bearer $TOKEN" \\\n  "${server}/api/v1/sentra?limit=50&cursor=$NEXT"`}</Command>
        <p className="max-w-prose">{t("api.startTag")}</p>
        <Command>{`curl -i -H "Authorization: Bearer $TOKEN" -H "If-None-Match: $ETAG" \\\n  "${server}/api/v1/scores"`}</Command>
      </section>

      <section className="grid gap-3" aria-labelledby="alamat">
        <h2 id="alamat">{t("api.addressesTitle")}</h2>
        <div className="table-scroll" role="region" aria-labelledby="alamat" tabIndex={0}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("api.address")}</th>
                <th scope="col">{t("api.holds")}</th>
                <th scope="col">{t("api.parameters")}</th>
              </tr>
            </thead>
            <tbody>
              {addresses.map(({ name, address, parameters }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{address}</code>
                  </th>
                  <td>{t(`api.of.${name}`)}</td>
                  <td>
                    <code>{parameters.join(", ")}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>

      <section className="grid gap-3" aria-labelledby="aturan">
        <h2 id="aturan">{t("api.rulesTitle")}</h2>
        <ul className="grid max-w-prose list-disc gap-1 pl-5">
          {rules.map((rule) => (
            <li key={rule}>{t(`api.rules.${rule}`, { count: requestsPerMinute })}</li>
          ))}
        </ul>
      </section>

      <section className="grid gap-3" aria-labelledby="galat">
        <h2 id="galat">{t("api.problemsTitle")}</h2>
        <p className="max-w-prose">{t("api.problemsHint")}</p>
        <dl className="grid gap-2">
          {Object.entries(problems).map(([kind, { status }]) => (
            <div key={kind} id={kind}>
              <dt>
                <code>{`${status} /api#${kind}`}</code>
              </dt>
              <dd className="muted">{t(`api.problems.${kind as ProblemKind}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Command({ children }: { children: string }) {
  return (
    <pre className="card whitespace-pre-wrap break-all">
      <code>{children}</code>
    </pre>
  );
}
