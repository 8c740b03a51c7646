import { Link, useSearchParams } from "@remix-run/react";
import { classesDiffer, sizeRules } from "analytics";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type ListedMember, type MemberColumn, type MemberQuery, memberSortAddress } from "~/models/enterprise-list.ts";
import { FigureText, SimulatedStar } from "../figure.tsx";

export interface ShownMember extends ListedMember {
  id: number;
  activeUntil?: string | undefined;
  isSimulated: boolean;
}

interface MemberTableProps {
  members: ShownMember[];
  /** How many fit the filters, on all pages. */
  found: number;
  query: MemberQuery;
}

/** A page of members. On a phone each is a block that says what its figures are. */
export function MemberTable({ members, found, query }: MemberTableProps) {
  const t = useText();
  const heads: { column: MemberColumn; label: string }[] = [
    { column: "name", label: t("member.fields.name") },
    { column: "specialisation", label: t("member.fields.specialisation") },
    { column: "workers", label: t("member.fields.workers") },
    ...sizeRules.map((rule) => ({ column: rule, label: t(`member.rules.${rule}`) })),
    { column: "activeFrom", label: t("member.standing") },
  ];
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("member.title")}>
      <table className="data-table stacked">
        <caption>{t("member.caption", { count: found })}</caption>
        <thead>
          <tr>
            {heads.map(({ column, label }) => (
              <SortHead key={column} column={column} label={label} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortHead({ column, label, query }: { column: MemberColumn; label: string; query: MemberQuery }) {
  const [params] = useSearchParams();
  const isSorted = query.sort.column === column;
  const direction = query.sort.descending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={column === "workers" ? "number whitespace-normal!" : undefined}
    >
      <Link to={memberSortAddress(params, query, column)} preventScrollReset className="text-ink!">
        {label}
        <span aria-hidden="true">{isSorted ? (query.sort.descending ? " ↓" : " ↑") : ""}</span>
      </Link>
    </th>
  );
}

function MemberRow({ member }: { member: ShownMember }) {
  const t = useText();
  const language = useLanguage();
  const { classes } = member;
  return (
    <tr>
      <th scope="row">
        <Link to={String(member.id)}>{member.name}</Link>
        {member.isSimulated && <SimulatedStar />}
        {member.ownerName && <span className="muted small block font-normal">{member.ownerName}</span>}
      </th>
      <td data-label={t("member.fields.specialisation")}>{member.specialisation}</td>
      <td className="number brief" data-label={t("member.fields.workers")}>
        <FigureText value={member.workers} kind="count" />
      </td>
      {sizeRules.map((rule) => (
        <td key={rule} className="brief" data-label={t(`member.rules.${rule}`)}>
          {classes[rule] ? t(`member.classes.${classes[rule]}`) : <FigureText value={undefined} kind="count" />}
        </td>
      ))}
      <td>
        {member.isActive
          ? t("member.activeSince", { day: formatDay(member.activeFrom, language) })
          : t("member.endedOn", { day: formatDay(member.activeUntil!, language) })}
        {classesDiffer(classes) && (
          <span className="badge submitted ml-2" title={t("member.differHint")}>
            {t("member.differMark")}
          </span>
        )}
      </td>
    </tr>
  );
}
