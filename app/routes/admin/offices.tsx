import { needTexts } from "~/i18n/i18n.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { OfficeForm } from "~/components/admin/office-form.tsx";
import { Register, RegisterTable } from "~/components/admin/register.tsx";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { officeForm } from "~/models/admin-forms.ts";
import { findRefusal } from "~/models/database-error.ts";
import { withActor } from "~/models/database.server.ts";
import { createOffice, listOffices, updateOffice } from "~/models/offices.server.ts";
import { listRegions } from "~/models/regions.server.ts";
import { readRowId } from "~/models/row-id.ts";

await needTexts("account", "admin");

export const meta = pageTitle("offices");

/** Which office the address asks to change. */
const readEdited = (request: Request) => readRowId(new URL(request.url).searchParams.get("ubah")) || undefined;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  return withActor(actor, async (tx) => {
    const offices = await listOffices(tx);
    const edited = offices.find(({ id }) => id === readEdited(args.request));
    return { offices, edited, regions: await listRegions(tx) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: officeForm(t) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const id = readEdited(args.request);
  const write = () =>
    withActor(actor, (tx) =>
      id === undefined ? createOffice(tx, submission.value) : updateOffice(tx, id, submission.value),
    );
  const fieldErrors = await findRefusal(write, {
    duplicate: { name: [t("admin.officeTaken")] },
    unknownReference: { regionCode: [t("admin.regionMissing")] },
  });
  if (fieldErrors) return data(submission.reply({ fieldErrors }), { status: 400 });
  throw redirect(`/admin/kantor?berhasil=${id === undefined ? "dibuat" : "disimpan"}`);
}

export default function Offices() {
  const { offices, edited, regions } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const t = useText();
  return (
    <AdminFrame
      title={t("admin.officesTitle")}
      done={{ dibuat: t("admin.officeCreated"), disimpan: t("admin.officeSaved") }}
    >
      <Register
        list={
          offices.length === 0 ? (
            <p className="empty">{t("admin.noOffices")}</p>
          ) : (
            <RegisterTable
              label={t("admin.officesTitle")}
              caption={t("admin.officesCaption", { count: offices.length })}
              columns={[t("admin.name"), t("admin.region"), t("admin.edit"), t("admin.leaving")]}
            >
              {offices.map(({ id, name, region }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{region.name}</td>
                  <td>
                    <Link
                      to={`?ubah=${id}#formulir`}
                      aria-label={t("admin.editOf", { name })}
                      className="inline-flex min-h-11 items-center sm:min-h-0"
                    >
                      {t("admin.edit")}
                    </Link>
                  </td>
                  <td>
                    <Link
                      to={`/dinas/${region.code}/penutupan`}
                      aria-label={t("admin.leavingOf", { name: region.name })}
                      className="inline-flex min-h-11 items-center sm:min-h-0"
                    >
                      {t("admin.leaving")}
                    </Link>
                  </td>
                </tr>
              ))}
            </RegisterTable>
          )
        }
        lastResult={lastResult}
        formTitle={edited ? t("admin.editOffice") : t("admin.createOffice")}
        // A new key clears the fields: once something was created, or something else is edited.
        form={
          <OfficeForm
            key={`${edited?.id} ${offices.length}`}
            office={edited}
            regions={regions}
            lastResult={lastResult}
          />
        }
      />
    </AdminFrame>
  );
}
