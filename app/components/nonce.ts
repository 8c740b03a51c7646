import { createContext, useContext } from "react";

/** The response's CSP nonce while rendering on the server. Browsers hide it from scripts, so there it is "". */
export const NonceContext = createContext("");

export const useNonce = () => useContext(NonceContext);
