import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type AssistanceQuery, cellAddress, type HelpKind } from "~/models/assistance.ts";
import type { Assistance } from "~/models/assistance.server.ts";
import { useActorName } from "./use-actor-name.ts";
import { useSpanText } from "./use-span-text.ts";

interface AttentionProps {
  map: Assistance;
  query: AssistanceQuery;
}

/** The overlaps and the gaps among the sentra of this page, in words. */
export function AssistanceAttention({ map, query }: AttentionProps) {
  const t = useText();
  return (
    <section aria-labelledby="attention" className="stack gap-3">
      <h2 id="attention">{t("assistance.attention")}</h2>
      {map.pages > 1 && <p className="muted small">{t("assistance.onPage", { page: map.page, pages: map.pages })}</p>}
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Overlaps map={map} query={query} />
        <Gaps map={map} />
      </div>
    </section>
  );
}

function Overlaps({ map, query }: AttentionProps) {
  const t = useText();
  const nameOf = useActorName(map.institutions);
  const spanText = useSpanText();
  const sentraName = (id: number) => map.rows.find(({ sentra }) => sentra.id === id)!.sentra.name;
  return (
    <section className="card stack gap-2" aria-labelledby="overlaps">
      <h3 id="overlaps">◆ {t("assistance.overlaps")}</h3>
      {map.overlaps.length === 0 && <p>{t("assistance.noOverlaps")}</p>}
      <ul className="stack gap-3">
        {map.overlaps.map((overlap) => {
          const kind = overlap.kind as HelpKind;
          const [first, second] = overlap.actors.map(nameOf);
          return (
            <li key={`${overlap.sentraId} ${kind} ${first} ${second}`}>
              <Link to={cellAddress(overlap.sentraId, kind, query)} className="inline-flex min-h-6 font-semibold">
                {sentraName(overlap.sentraId)}: {t(`cooperation.forms.${kind}`)}
              </Link>
              <p>{t("assistance.overlapIs", { first, second })}</p>
              <p className="muted small">{overlap.spans.map(spanText).join("; ")}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** By kind, as whoever can give it looks for whom to give it to; the kinds that only few go without come first. */
function Gaps({ map }: Pick<AttentionProps, "map">) {
  const t = useText();
  const language = useLanguage();
  const nameOf = (id: number) => map.rows.find(({ sentra }) => sentra.id === id)!.sentra.name;
  const nobody = map.gaps.filter(({ isHelpedByNobody }) => isHelpedByNobody);
  const kinds = map.kinds
    .map((kind) => ({ kind, without: map.gaps.filter(({ kinds }) => kinds.includes(kind)) }))
    .filter(({ without }) => without.length > 0)
    .sort((a, b) => a.without.length - b.without.length);
  return (
    <section className="card stack gap-2" aria-labelledby="gaps">
      <h3 id="gaps">○ {t("assistance.gaps")}</h3>
      {nobody.length > 0 && (
        <p className="notice bad">
          <strong>{t("assistance.nobodyHelps")}:</strong>{" "}
          {formatList(
            nobody.map(({ sentraId }) => nameOf(sentraId)),
            language,
          )}
        </p>
      )}
      {kinds.length === 0 && <p>{t("assistance.noGaps")}</p>}
      <ul className="stack gap-2">
        {kinds.map(({ kind, without }) => (
          <li key={kind}>
            <strong>{t(`cooperation.forms.${kind}`)}</strong>, {t("assistance.gapIs")}:{" "}
            {without.length === map.rows.length && without.length > 1
              ? t("assistance.gapAll")
              : formatList(
                  without.map(({ sentraId }) => nameOf(sentraId)),
                  language,
                )}
          </li>
        ))}
      </ul>
    </section>
  );
}
