import type { Messages } from "../i18n.ts";

export const accountLetter: Messages["accountLetter"] = {
  greeting: "Hello,",
  sender: "This e-mail was sent by Sentra automatically. We never ask for your password.",
  invitationSubject: "Sentra: an invitation to open an account",
  invitation: "You are invited to use Sentra. Open this link and choose a password of your own:",
  invitationHint: "The link holds for 72 hours and works once. If you don't know of this, ignore this e-mail.",
  recoverySubject: "Sentra: a new password",
  recovery: "Somebody asked for a new password for your account. Open this link to choose one:",
  recoveryHint:
    "The link holds for 24 hours and works once. If it wasn't you, ignore this e-mail: your password has not changed.",
  signInSubject: "Sentra: sign-in from a new device",
  signIn: "Somebody signed in to your account from an unknown device: {{device}}, network {{address}}, {{moment}}.",
  signInHint:
    "If it was you, there is nothing to do. If not, end all other sessions and change your password at once on this page:",
  unknownDevice: "unknown device",
};
