import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";

interface InvitationCardProps {
  card: {
    number: number;
    name: string | undefined;
    ownerName: string | undefined;
    isSimulated: boolean;
    link: string;
    code: { size: number; path: string };
  };
  sentra: string;
  title: string;
  closesOn: string | null;
}

/** An invitation to cut out and hand over. Black on white whatever the screen's colours: a camera has to read it. */
export function InvitationCard({ card, sentra, title, closesOn }: InvitationCardProps) {
  const t = useText();
  const language = useLanguage();
  const { number, name, ownerName, isSimulated, link, code } = card;
  return (
    <article className="invitation-card" aria-label={t("collect.numbered", { number })}>
      <div>
        <p>{sentra}</p>
        <h2>{title}</h2>
        <p className="for">
          {[t("collect.numbered", { number }), name, ownerName].filter(Boolean).join(" · ")}
          {isSimulated && ` (${t("common.simulated")})`}
        </p>
      </div>
      <svg
        role="img"
        aria-label={t("collect.sheet.codeOf", { number })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <p className="all">
        {t("collect.sheet.how")} {closesOn && t("collect.sheet.until", { day: formatDay(closesOn, language) })}
      </p>
      <p className="all link">{link}</p>
    </article>
  );
}
