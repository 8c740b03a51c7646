import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireAdmin } from "~/auth/guards.server.ts";
import { createOneTimePassword } from "~/auth/one-time-password.server.ts";
import { hashPassword } from "~/auth/password.server.ts";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { NewPlaceForm } from "~/components/admin/new-place-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { withActor } from "~/models/database.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { createPlace, findTaken } from "~/models/new-place.server.ts";
import { newPlaceForm, peopleOf, type PersonOfPlace } from "~/models/new-place-form.ts";
import { listRegions } from "~/models/regions.server.ts";

await needTexts("account", "admin");

export const meta = pageTitle("newPlace");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  return withActor(actor, async (tx) => ({ regions: await listRegions(tx) }));
}

interface Answer {
  lastResult?: SubmissionResult;
  /** What was set up. The passwords are in this one answer and are kept nowhere. */
  made?: { sentraName: string; people: { person: PersonOfPlace; name: string; email: string; password: string }[] };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args);
  const { t } = await getTranslator(args.request);
  const submission = parseWithZod(await args.request.formData(), { schema: newPlaceForm(t) });
  if (submission.status !== "success") return data<Answer>({ lastResult: submission.reply() }, { status: 400 });
  const place = submission.value;
  const taken = await withActor(actor, (tx) => findTaken(tx, place));
  if (taken.length > 0) {
    const message = { officeName: t("admin.officeTaken"), sentraName: t("admin.sentraTaken") };
    const fieldErrors = Object.fromEntries(
      taken.map((field) => [field, [field in message ? message[field as "officeName"] : t("admin.emailTaken")]]),
    );
    return data<Answer>({ lastResult: submission.reply({ fieldErrors }) }, { status: 400 });
  }
  const people = peopleOf(place).map((one) => ({ ...one, password: createOneTimePassword() }));
  const hashes = Object.fromEntries(
    await Promise.all(people.map(async ({ person, password }) => [person, await hashPassword(password)] as const)),
  );
  const fieldErrors = await findRefusal(() => withActor(actor, (tx) => createPlace(tx, place, hashes)), {
    duplicate: { sentraName: [t("admin.newPlace.taken")] },
    unknownReference: { regionCode: [t("admin.regionMissing")] },
  });
  if (fieldErrors) return data<Answer>({ lastResult: submission.reply({ fieldErrors }) }, { status: 400 });
  return data<Answer>({ made: { sentraName: place.sentraName, people } });
}

export default function NewPlacePage() {
  const { regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const made = answer?.made;
  return (
    <AdminFrame title={t("admin.newPlace.title")}>
      {made ? (
        <section className="notice good stack gap-3" role="alert">
          <p className="font-semibold">{t("admin.newPlace.made", { name: made.sentraName })}</p>
          <ul className="stack gap-2">
            {made.people.map(({ person, name, email, password }) => (
              <li key={person}>
                {t(`domain.roles.${person}`)}: {name}, <span className="break-all">{email}</span>
                <br />
                {t("admin.oneTimePassword")}: <code className="font-semibold select-all">{password}</code>
              </li>
            ))}
          </ul>
          <p>{t("admin.passwordOnce")}</p>
          <p>
            <Link to="/admin/baru" reloadDocument>
              {t("admin.newPlace.another")}
            </Link>
          </p>
        </section>
      ) : (
        <>
          <p className="muted max-w-prose">{t("admin.newPlace.lead")}</p>
          <NewPlaceForm regions={regions} lastResult={answer?.lastResult} />
        </>
      )}
    </AdminFrame>
  );
}
