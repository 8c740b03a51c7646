import { needTexts } from "~/i18n/i18n.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/auth/guards.server.ts";
import { mayEnter } from "~/auth/permissions.ts";
import { DoneNotice } from "~/components/done-notice.tsx";
import { ExportLinks } from "~/components/export-links.tsx";
import { SimulatedNotice } from "~/components/figure.tsx";
import { MemberCounts } from "~/components/member/member-counts.tsx";
import { MemberFilters } from "~/components/member/member-filters.tsx";
import { MemberTable, type ShownMember } from "~/components/member/member-table.tsx";
import { PageLinks } from "~/components/page-links.tsx";
import { SizeRulesDetails } from "~/components/member/size-rules.tsx";
import { SentraHeader } from "~/components/sentra-header.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { useText } from "~/i18n/use-text.ts";
import { type Tx, withActor } from "~/models/database.server.ts";
import { listSpecialisations, readMemberQuery, selectMembers } from "~/models/enterprise-list.ts";
import { countEnterprises } from "~/models/enterprise-counts.server.ts";
import { listEnterprises } from "~/models/enterprises.server.ts";
import { getSentra } from "~/models/sentra.server.ts";

await needTexts("member");

export const meta = pageTitle<typeof loader>("members", ({ sentra }) => sentra.name);

const perPage = 100;

/** The sentra's own people see the register; who oversees it sees how many there are of which size. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  return withActor(actor, async (tx) => {
    const sentra = await getSentra(tx, params.sentraId);
    return {
      sentra,
      counts: await countEnterprises(tx, sentra.id),
      register: mayEnter(actor, sentra.id) ? await getRegister(tx, sentra.id, new URL(request.url)) : undefined,
    };
  });
}

async function getRegister(tx: Tx, sentraId: number, url: URL) {
  const all = await listEnterprises(tx, sentraId);
  const query = readMemberQuery(url.searchParams);
  const found = selectMembers(all, query);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(query.page, pages);
  return {
    query: { ...query, page },
    specialisations: listSpecialisations(all),
    found: found.length,
    pages,
    members: found.slice((page - 1) * perPage, page * perPage).map(
      ({ id, name, ownerName, specialisation, workers, classes, activeFrom, activeUntil, isActive, isSimulated }) =>
        ({
          id,
          name,
          ownerName,
          specialisation,
          workers,
          classes,
          activeFrom,
          activeUntil,
          isActive,
          isSimulated,
        }) satisfies ShownMember,
    ),
  };
}

export default function Members() {
  const { sentra, counts, register } = useLoaderData<typeof loader>();
  const t = useText();
  const [params] = useSearchParams();
  const imported = { added: params.get("baru") ?? 0, changed: params.get("ubah") ?? 0 };
  const isEmpty = counts.active + counts.ended === 0;
  return (
    <div className="stack gap-4">
      <SentraHeader sentra={sentra} current="members" />
      <DoneNotice
        messages={{
          dibuat: t("member.done.dibuat"),
          disimpan: t("member.done.disimpan"),
          dihapus: t("member.done.dihapus"),
          dilupakan: t("member.erasedDone"),
          impor: t("member.done.impor", imported),
        }}
      />
      {register && (
        <>
          <div className="flex flex-wrap gap-2">
            <Link className="button" to="baru">
              {t("member.new")}
            </Link>
            <Link className="button quiet" to="impor">
              {t("member.import")}
            </Link>
          </div>
          <p className="muted small max-w-prose">{t("member.private")}</p>
        </>
      )}
      {register?.members.some(({ isSimulated }) => isSimulated) && <SimulatedNotice />}
      {isEmpty && <p className="empty">{register ? t("member.none") : t("member.counts.none")}</p>}
      {register && !isEmpty && (
        <>
          <MemberFilters
            query={register.query}
            specialisations={register.specialisations}
            address={`/sentra/${sentra.id}/anggota`}
          />
          {register.found === 0 ? (
            <p className="empty">{t("member.noneFound")}</p>
          ) : (
            <MemberTable members={register.members} found={register.found} query={register.query} />
          )}
          <PageLinks page={register.query.page} pages={register.pages} />
          <ExportLinks path={`/sentra/${sentra.id}/anggota/unduh`} rows={register.found} />
        </>
      )}
      {!isEmpty && (
        <>
          <MemberCounts counts={counts} />
          {!register && <p className="muted max-w-prose">{t("member.counts.onlyCounts")}</p>}
        </>
      )}
      <SizeRulesDetails />
    </div>
  );
}
