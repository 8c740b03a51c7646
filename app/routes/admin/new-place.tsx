import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/auth/guards.server.ts";
import { sendLink } from "~/auth/account-letters.server.ts";
import { createLinkAddress } from "~/auth/account-links.server.ts";
import { AdminFrame } from "~/components/admin/admin-frame.tsx";
import { type GivenLink, GivenLinkNotice } from "~/components/admin/given-link.tsx";
import { NewPlaceForm } from "~/components/admin/new-place-form.tsx";
import { needTexts } from "~/i18n/i18n.ts";
import { pageTitle } from "~/i18n/page-title.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { useText } from "~/i18n/use-text.ts";
import { withActor } from "~/models/database.server.ts";
import { findRefusal } from "~/models/database-error.ts";
import { sendsMail } from "~/models/mail.server.ts";
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
  /** What was set up. The links are in this one answer and are kept nowhere. */
  made?: { sentraName: string; links: (GivenLink & { person: PersonOfPlace })[] };
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
  const people = peopleOf(place).map((one) => ({ ...one, ...createLinkAddress(args.context.publicUrl) }));
  const hashes = Object.fromEntries(people.map(({ person, linkHash }) => [person, linkHash]));
  let accounts: Awaited<ReturnType<typeof createPlace>> = [];
  const write = async () => void (accounts = await withActor(actor, (tx) => createPlace(tx, place, hashes)));
  const fieldErrors = await findRefusal(write, {
    duplicate: { sentraName: [t("admin.newPlace.taken")] },
    unknownReference: { regionCode: [t("admin.regionMissing")] },
  });
  if (fieldErrors) return data<Answer>({ lastResult: submission.reply({ fieldErrors }) }, { status: 400 });
  const links = await Promise.all(
    people.map(async ({ person, name, email, address }) => {
      const { id, link } = accounts.find((one) => one.person === person)!;
      const isMailed = sendsMail()
        ? await sendLink(args, { to: email, link: address, purpose: link.purpose })
        : undefined;
      return { person, account: { id, name }, address, ...link, isMailed, isNew: true };
    }),
  );
  return data<Answer>({ made: { sentraName: place.sentraName, links } }, { headers: { "Cache-Control": "no-store" } });
}

export default function NewPlacePage() {
  const { regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  const made = answer?.made;
  return (
    <AdminFrame title={t("admin.newPlace.title")}>
      {made ? (
        <section className="stack gap-3">
          <p className="font-semibold">{t("admin.newPlace.made", { name: made.sentraName })}</p>
          <ul className="stack gap-3">
            {made.links.map(({ person, ...given }) => (
              <li key={person}>
                {t(`domain.roles.${person}`)}: {given.account.name}
                <GivenLinkNotice given={given} />
              </li>
            ))}
          </ul>
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
