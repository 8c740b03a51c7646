import { classesDiffer, type SizeClasses, sizeRules } from "analytics";
import { useText } from "~/i18n/use-text.ts";

/** One member's size class under the three rules, side by side. */
export function MemberClasses({ classes }: { classes: SizeClasses }) {
  const t = useText();
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {sizeRules.map((rule) => (
          <div key={rule}>
            <dt className="muted small">{t(`member.rules.${rule}`)}</dt>
            <dd className="font-semibold">
              {classes[rule] ? t(`member.classes.${classes[rule]}`) : t("member.unknown")}
            </dd>
          </div>
        ))}
      </dl>
      {classesDiffer(classes) && (
        <span className="badge submitted mb-0.5" title={t("member.differHint")}>
          {t("member.differMark")}
        </span>
      )}
    </div>
  );
}
