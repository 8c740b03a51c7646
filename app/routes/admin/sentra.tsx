import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { Register, RegisterRest, RegisterSearch, RegisterTable } from "~/components/admin/register.tsx";
import { SentraForm } from "~/components/admin/sentra-form.tsx";
import { SimulatedBadge } from "~/components/figure.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { sentraForm } from "~/models/admin-forms.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { currentMonth } from "~/models/periods.ts";
import { listRegions } from "~/models/regions.server.ts";
import { getSentra } from "~/models/sentra.server.ts";
import { createSentra, listRegisteredSentra, updateSentra } from "~/models/sentra-register.server.ts";

await needTexts("account", "admin");

export const meta = pageTitle("sentraAdmin");

const mostShown = 100;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const params = new URL(args.request.url).searchParams;
  const search = params.get("q")?.trim() ?? "";
  return withActor(actor, async (tx) => ({
    ...(await listRegisteredSentra(tx, search, mostShown)),
    search,
    edited: params.has("ubah") ? await getSentra(tx, params.get("ubah")!) : undefined,
    regions: await listRegions(tx),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args);
  const { t } = await getTranslator(args.request);
  const thisYear = Number(currentMonth(new Date()).slice(0, 4));
  const submission = parseWithZod(await args.request.formData(), { schema: sentraForm(t, thisYear) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const edited = new URL(args.request.url).searchParams.get("ubah");
  const write = () =>
    withActor(actor, async (tx) =>
      edited === null
        ? createSentra(tx, submission.value)
        : updateSentra(tx, (await getSentra(tx, edited)).id, submission.value),
    );
  const fieldErrors = await findRefusal(write, {
    duplicate: { name: [t("admin.sentraTaken")] },
    unknownReference: { regionCode: [t("admin.regionMissing")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`/admin/sentra?berhasil=${edited === null ? "dibuat" : "disimpan"}`);
}

export default function SentraRegister() {
  const { sentra, total, search, edited, regions } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <AdminFrame
      title={t("admin.sentraTitle")}
      done={{ dibuat: t("admin.sentraCreated"), disimpan: t("admin.sentraSaved") }}
    >
      <Register
        list={
          <>
            <RegisterSearch label={t("admin.searchSentra")} search={search} />
            {sentra.length === 0 ? (
              <p className="empty">{search ? t("admin.noneFound", { search }) : t("admin.noSentra")}</p>
            ) : (
              <RegisterTable
                label={t("admin.sentraTitle")}
                caption={t("admin.sentraCaption", { count: total })}
                columns={[t("admin.name"), t("admin.product"), t("admin.region"), t("admin.edit")]}
              >
                {sentra.map(({ id, name, product, region, isSimulated }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name} {isSimulated && <SimulatedBadge />}
                    </th>
                    <td>{product}</td>
                    <td>{region}</td>
                    <td>
                      <Link
                        to={`?${new URLSearchParams({ ...(search && { q: search }), ubah: String(id) })}#formulir`}
                        aria-label={t("admin.editOf", { name })}
                        className="inline-flex min-h-11 items-center sm:min-h-0"
                      >
                        {t("admin.edit")}
                      </Link>
                    </td>
                  </tr>
                ))}
              </RegisterTable>
            )}
            <RegisterRest shown={sentra.length} total={total} />
          </>
        }
        lastResult={lastResult}
        formTitle={edited ? t("admin.editSentra") : t("admin.createSentra")}
        // A new key clears the fields: once something was created, or something else is edited.
        form={<SentraForm key={`${edited?.id} ${total}`} sentra={edited} regions={regions} lastResult={lastResult} />}
      />
    </AdminFrame>
  );
}
