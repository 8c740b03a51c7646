import { useText } from "~/i18n/use-text.ts";

interface ErrorSummaryProps {
  formId: string;
  /** By the name of the field, "constructs[0].items[2].textId"; "" is the form as a whole. */
  errors: Record<string, string[] | null> | null | undefined;
}

/** Everything that is wrong, each leading to its field: the form is longer than a screen. */
export function ErrorSummary({ formId, errors }: ErrorSummaryProps) {
  const t = useText();
  const wrong = Object.entries(errors ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
  if (wrong.length === 0) return null;
  const placeOf = (name: string) => {
    const [construct, item] = [/^constructs\[(\d+)\]/, /\.items\[(\d+)\]/].map((pattern) => pattern.exec(name)?.[1]);
    const point = /^points\[(\d+)\]/.exec(name)?.[1];
    if (item !== undefined) return t("instrument.itemOf", { construct: Number(construct) + 1, n: Number(item) + 1 });
    if (construct !== undefined) return t("instrument.construct", { n: Number(construct) + 1 });
    return point === undefined ? undefined : t("instrument.point", { n: Number(point) + 1 });
  };
  return (
    <div role="alert" className="notice bad">
      <p className="font-semibold">{t("instrument.wrong", { count: wrong.length })}</p>
      <ul className="list-disc pl-5">
        {wrong.map(({ name, message }) => {
          const text = [placeOf(name), message].filter(Boolean).join(": ");
          return (
            <li key={`${name} ${message}`}>
              {name === "" ? (
                text
              ) : (
                <a href={`#${formId}-${name}`} className="inline-block py-1">
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
