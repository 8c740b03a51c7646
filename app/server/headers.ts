import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Env } from "./env.ts";

/** What a page may ask of a device: nothing but to copy what a person tells it to copy. */
const permissions = [
  ...["accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "fullscreen"],
  ...["geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "magnetometer", "microphone"],
  ...["midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb"],
  ...["web-share", "xr-spatial-tracking"],
];
const permissionsPolicy = permissions.map((name) => `${name}=()`).join(", ");

/** The headers of every answer, files and refusals included. */
export function securityHeaders(env: Env, isDevelopment: boolean): RequestHandler[] {
  const overTls = env.publicUrl.startsWith("https:");
  const nonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals["nonce"]}'`;
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          "default-src": ["'none'"],
          "script-src": ["'self'", nonce],
          "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
          "img-src": ["'self'", "data:"],
          "font-src": ["'self'"],
          "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
          "manifest-src": ["'self'"],
          "worker-src": ["'self'"],
          "object-src": ["'none'"],
          "form-action": ["'self'"],
          "base-uri": ["'none'"],
          "frame-ancestors": ["'none'"],
        },
      },
      crossOriginOpenerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
      strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.set("Permissions-Policy", permissionsPolicy);
      next();
    },
  ];
}

/** What no route says otherwise of belongs to the person who asked for it: no cache on the way or in a browser keeps it. */
export function keepPrivate(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response;
  response.writeHead = ((...args: unknown[]) => {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "private, no-store");
    return writeHead(...args);
  }) as typeof response.writeHead;
  next();
}
