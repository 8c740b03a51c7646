import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Retirement } from "~/models/effective-catalogue.ts";
import { RetiredNote } from "./retired-note.tsx";

interface RetirementListProps {
  retirements: (Pick<Retirement, "region" | "from" | "reason"> & { canTakeBack: boolean })[];
}

/** Where an indicator is retired, why, and the way back for those who may. */
export function RetirementList({ retirements }: RetirementListProps) {
  const t = useText();
  return (
    <section className="stack gap-2" aria-labelledby="penghentian">
      <h2 id="penghentian">{t("indicator.retirements")}</h2>
      <ul className="grid gap-3">
        {retirements.map(({ canTakeBack, ...retirement }) => (
          <li key={retirement.region.code} className="card flex flex-wrap items-center justify-between gap-3">
            <div>
              <RetiredNote retired={[retirement]} />
              <p>{retirement.reason}</p>
            </div>
            {canTakeBack && (
              <Form method="post">
                <input type="hidden" name="regionCode" value={retirement.region.code} />
                <button
                  className="button quiet"
                  name="langkah"
                  value="batalkan"
                  aria-label={t("indicator.takeBackOf", { region: retirement.region.name })}
                >
                  {t("indicator.takeBack")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
