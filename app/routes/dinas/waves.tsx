import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { regionsOf, worksForRegion } from "~/auth/permissions.ts";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { WaveDone } from "~/components/survey/wave-done.tsx";
import { WaveTable } from "~/components/survey/wave-table.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import { listSentra } from "~/models/sentra.server.ts";
import { waveStates } from "~/models/wave.ts";
import { listWaves } from "~/models/wave-lists.server.ts";

await needTexts("wave");

export const meta = pageTitle("surveys");

/** Each of a province's sentra may hold waves of its own. */
const mostShown = 100;

/** `?keadaan=` narrows the list. Whoever belongs to a sentra comes from there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const asked = new URL(request.url).searchParams.get("keadaan");
  const state = waveStates.find((one) => one === asked);
  return withActor(actor, async (tx) => {
    const place = { state, today: dayInJakarta(new Date()), mayCreate: regionsOf(actor).length > 0 };
    if (!worksForRegion(actor)) {
      const own = await listSentra(tx);
      if (own.length === 1) throw redirect(`/sentra/${own[0]!.id}/survei`);
      return { ...place, own, regional: [], ofSentra: [], ofSentraTotal: 0 };
    }
    const waves = (await listWaves(tx)).filter((wave) => state === undefined || wave.state === state);
    const ofSentra = waves.filter(({ owner }) => owner.kind === "sentra");
    return {
      ...place,
      own: undefined,
      regional: waves.filter(({ owner }) => owner.kind === "region"),
      ofSentra: ofSentra.slice(0, mostShown),
      ofSentraTotal: ofSentra.length,
    };
  });
}

export default function Waves() {
  const { own, regional, ofSentra, ofSentraTotal, state, today, mayCreate } = useLoaderData<typeof loader>();
  const t = useText();
  const none = <p className="empty">{t(state ? "wave.noneFits" : "wave.none")}</p>;
  return (
    <div className="stack gap-5">
      <header className="grid gap-2">
        <h1>{t("wave.title")}</h1>
        <p className="max-w-prose">{t("wave.intro")}</p>
      </header>
      <WaveDone />
      {mayCreate && (
        <p className="flex flex-wrap gap-2">
          <Link className="button" to="/survei/baru">
            {t("wave.new")}
          </Link>
          <Link className="button quiet" to="/instrumen">
            {t("wave.instruments")}
          </Link>
        </p>
      )}
      {own ? (
        <div>
          <p>{t("wave.chooseSentra")}</p>
          <ul>
            {own.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/sentra/${id}/survei`} className="inline-flex min-h-11 items-center">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <ChoiceLinks
            label={t("wave.stateFilter")}
            choices={[
              { to: "/survei", label: t("wave.allStates"), isChosen: state === undefined },
              ...waveStates.map((one) => ({
                to: `/survei?keadaan=${one}`,
                label: t(`wave.states.${one}`),
                isChosen: one === state,
              })),
            ]}
          />
          <section className="stack gap-2" aria-labelledby="wilayah">
            <h2 id="wilayah">{t("wave.ofRegions")}</h2>
            <p className="muted">{t("wave.ofRegionsHint")}</p>
            {regional.length === 0 ? (
              none
            ) : (
              <WaveTable
                waves={regional}
                label={t("wave.ofRegions")}
                addressOf={({ id }) => `/survei/${id}`}
                today={today}
              />
            )}
          </section>
          <section className="stack gap-2" aria-labelledby="milik-sentra">
            <h2 id="milik-sentra">{t("wave.ofSentra")}</h2>
            <p className="muted">{t("wave.ofSentraHint")}</p>
            {ofSentra.length === 0 ? (
              none
            ) : (
              <WaveTable
                waves={ofSentra}
                label={t("wave.ofSentra")}
                addressOf={({ id, owner }) => (owner.kind === "sentra" ? `/sentra/${owner.id}/survei/${id}` : "")}
                today={today}
              />
            )}
            {ofSentraTotal > ofSentra.length && (
              <p className="muted small">{t("wave.firstOf", { shown: ofSentra.length, total: ofSentraTotal })}</p>
            )}
          </section>
        </>
      )}
    </div>
  );
}
