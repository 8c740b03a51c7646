import { Form, Link } from "@remix-run/react";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ComparisonChoice } from "~/models/comparison.server.ts";
import type { ComparisonQuery } from "~/models/comparison-query.ts";
import type { FoundPeer, FoundPeers } from "~/models/peers.server.ts";
import { FigureText, SimulatedBadge } from "./figure.tsx";

/** Asks for the peers of one sentra, by the indicators and months that are chosen. */
export function ComparePeersForm({ choice, query }: { choice: ComparisonChoice; query: ComparisonQuery }) {
  const t = useText();
  const { chosen, offered, chosenCodes, from, to } = choice;
  return (
    <Form method="get" className="mt-5 flex flex-wrap items-end gap-3 border-b border-line pb-5">
      {Object.entries({ tampil: query.view, ukuran: query.measure, dari: from, sampai: to }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {chosenCodes.map((code) => (
        <input key={code} type="hidden" name="i" value={code} />
      ))}
      <div className="field grow">
        <label htmlFor="mirip">{t("compare.peersOf")}</label>
        <p id="mirip-hint" className="hint">
          {t("compare.peersHint")}
        </p>
        <select
          id="mirip"
          name="mirip"
          className="input max-w-xl"
          defaultValue={query.peersOf}
          aria-describedby="mirip-hint"
        >
          {[...chosen, ...offered].map(({ id, name, region }) => (
            <option key={id} value={id}>
              {name}, {region.name}
            </option>
          ))}
        </select>
      </div>
      <button className="button quiet">{t("compare.findPeers")}</button>
    </Form>
  );
}

/** Which peers were found, and the rule by which, in words. */
export function ComparePeers({ found: { target, peers, sizeLimit, considered, indicators } }: { found: FoundPeers }) {
  const t = useText();
  return (
    <section className="card stack gap-3" aria-labelledby="sebanding">
      <h2 id="sebanding">{t("compare.peersTitle", { name: target.name })}</h2>
      <p className="max-w-3xl">{t("compare.peersRule", { limit: sizeLimit, considered, indicators })}</p>
      {peers.length === 0 ? (
        <p className="empty">{t("compare.noPeers")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="sebanding">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("sentra.columns.name")}</th>
                <th scope="col">{t("compare.sameProduct")}</th>
                <th scope="col">{t("compare.size")}</th>
                <th scope="col" className="number">
                  {t("compare.distance")}
                </th>
              </tr>
            </thead>
            <tbody>
              {peers.map((peer) => (
                <PeerRow key={peer.sentra.id} peer={peer} indicators={indicators} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function PeerRow({ peer, indicators }: { peer: FoundPeer; indicators: number }) {
  const t = useText();
  const language = useLanguage();
  const { sentra, sameProduct, sizeRatio, similarSize, distance, shared } = peer;
  return (
    <tr>
      <th scope="row">
        <Link to={`/sentra/${sentra.id}`}>{sentra.name}</Link> {sentra.isSimulated && <SimulatedBadge />}
      </th>
      <td>
        {t(sameProduct ? "common.yes" : "common.no")} <span className="muted small">({sentra.product})</span>
      </td>
      <td>
        {sizeRatio === undefined ? (
          <FigureText value={undefined} kind="quantity" />
        ) : (
          t(similarSize ? "compare.sizeSimilar" : "compare.sizeDiffers", {
            ratio: formatNumber(sizeRatio, language, "quantity"),
          })
        )}
      </td>
      <td className="number">
        {formatNumber(distance, language, "quantity")}
        <span className="muted block text-[0.8125rem]">{t("compare.shared", { shared, of: indicators })}</span>
      </td>
    </tr>
  );
}
