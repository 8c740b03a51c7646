/** Known to everybody: demonstration accounts exist only where DEMO_DATA is on. */
export const demoPassword = "sentra-maju-bersama";
