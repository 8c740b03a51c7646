import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOut } from "~/auth/session.server.ts";

export const action = ({ request }: ActionFunctionArgs) => signOut(request);

export const loader = () => redirect("/");
