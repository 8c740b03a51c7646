import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface BreachStepsProps {
  breach: {
    authorityToldAt: Date | string | null;
    peopleToldAt: Date | string | null;
    isUnfounded: boolean;
    closedAt: Date | string | null;
  };
  mayClose: boolean;
  problem: string | undefined;
}

/** Who was told and when, and whether it is over. */
export function BreachSteps({ breach, mayClose, problem }: BreachStepsProps) {
  const t = useText();
  const language = useLanguage();
  const isOpen = breach.closedAt === null;
  const steps = [
    { step: "authority", label: t("breach.toldAuthority"), at: breach.authorityToldAt },
    { step: "people", label: t("breach.toldPeople"), at: breach.peopleToldAt },
  ];
  return (
    <section className="card stack max-w-2xl gap-3" aria-labelledby="langkah">
      <h2 id="langkah">{t("breach.stepsTitle")}</h2>
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <Form method="post" className="stack gap-2">
        {steps.map(({ step, label, at }) =>
          at ? (
            <p key={step}>
              ✓ {label}: {formatMoment(at, language)}
            </p>
          ) : (
            isOpen &&
            !breach.isUnfounded && (
              <div key={step}>
                <button className="button" name="langkah" value={step}>
                  {label}
                </button>
              </div>
            )
          ),
        )}
        {breach.isUnfounded && <p>✓ {t("breach.unfounded")}</p>}
        {isOpen ? (
          <>
            <div className="flex flex-wrap gap-2">
              {!breach.isUnfounded && (
                <button className="button quiet" name="langkah" value="unfounded">
                  {t("breach.unfounded")}
                </button>
              )}
              <button className={mayClose ? "button" : "button quiet"} name="langkah" value="close">
                {t("breach.close")}
              </button>
            </div>
            {!mayClose && <p className="muted small">{t("breach.closeHint")}</p>}
          </>
        ) : (
          <p>{t("breach.closedAt", { at: formatMoment(breach.closedAt!, language) })}</p>
        )}
      </Form>
    </section>
  );
}
