import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { DataRight, DataSubject } from "~/models/privacy.ts";

interface HowToMeetProps {
  request: { sentraId: number; enterpriseId: number | null; right: DataRight; subject: DataSubject };
  mayErase: boolean;
}

const ofMembers = { access: "memberAccess", correction: "memberCorrection", erasure: "memberErasure" } as const;

/** A request is met with the program's own functions: which, and the way there. */
export function HowToMeet({ request: { sentraId, enterpriseId, right, subject }, mayErase }: HowToMeetProps) {
  const t = useText();
  const way =
    subject === "member"
      ? right in ofMembers
        ? ofMembers[right as keyof typeof ofMembers]
        : "memberOther"
      : subject === "account" && mayErase
        ? "accountErasure"
        : subject;
  const register = `/sentra/${sentraId}/anggota`;
  return (
    <section className="card stack max-w-2xl gap-2" aria-labelledby="cara">
      <h2 id="cara">{t("dataRequest.howTitle")}</h2>
      <p>{t(`dataRequest.how.${way}`)}</p>
      {subject === "member" && sentraId > 0 && (
        <p>
          <Link
            to={enterpriseId === null ? register : `${register}/${enterpriseId}`}
            className="inline-flex min-h-11 items-center"
          >
            {t(enterpriseId === null ? "dataRequest.toMember" : "dataRequest.toMemberPage")}
          </Link>
        </p>
      )}
    </section>
  );
}
