import { z } from "zod";
import { listParameters } from "./parameters.ts";
import { problems } from "./problem.ts";
import * as schemas from "./schemas.ts";

const components = z.registry<{ id: string }>();
components.add(schemas.sentra, { id: "Sentra" });
components.add(schemas.indicator, { id: "Indicator" });
components.add(schemas.observation, { id: "Observation" });
components.add(schemas.result, { id: "Result" });
components.add(schemas.sentraPage, { id: "SentraPage" });
components.add(schemas.indicatorPage, { id: "IndicatorPage" });
components.add(schemas.observationPage, { id: "ObservationPage" });
components.add(schemas.resultPage, { id: "ResultPage" });
components.add(schemas.problemShape, { id: "Problem" });

/** The lists, by the last part of their address. */
const lists = {
  sentra: { schema: "SentraPage", summary: "Sentra that the account may read, by id" },
  indicators: { schema: "IndicatorPage", summary: "The catalogue as it concerns the account" },
  observations: { schema: "ObservationPage", summary: "Reported values, by sentra, indicator and period" },
  scores: { schema: "ResultPage", summary: "Published results of partnership health, by sentra and wave" },
} as const;

const refTo = (schema: string) => ({ $ref: `#/components/schemas/${schema}` });

/** The published contract, OpenAPI 3.1, made from the schemas that the routes and the tests use. */
export function describeApi(server: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Sentra",
      version: "1",
      description:
        "Read access with the rights of the person whose token it is. Within v1 fields may be added to this list and none " +
        "is taken away. Missing is null or has no entry; it is never 0.",
    },
    servers: [{ url: server }],
    security: [{ personalToken: [] }],
    paths: {
      ...Object.fromEntries(
        Object.entries(lists).map(([name, { schema, summary }]) => [
          `/api/v1/${name}`,
          {
            get: {
              operationId: name,
              summary,
              parameters: parametersOf(listParameters[name as keyof typeof lists]),
              responses: responsesOf(schema),
            },
          },
        ]),
      ),
      "/api/v1/sentra/{sentraId}": {
        get: {
          operationId: "oneSentra",
          summary: "One sentra",
          parameters: [
            { name: "sentraId", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
            knownTag,
          ],
          responses: responsesOf("Sentra"),
        },
      },
    },
    components: {
      securitySchemes: { personalToken: { type: "http", scheme: "bearer", description: "Made on /akun" } },
      schemas: componentSchemas(),
    },
  };
}

const knownTag = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of an earlier answer: 304 without a body where nothing changed",
  schema: { type: "string" },
};

function parametersOf(schema: z.ZodObject) {
  const { properties, required = [] } = z.toJSONSchema(schema, { io: "input" });
  const query = Object.entries(properties!).map(([name, property]) => {
    const { description, ...rest } = property as z.core.JSONSchema.BaseSchema;
    return { name, in: "query", required: required.includes(name), description, schema: rest };
  });
  return [...query, knownTag];
}

function responsesOf(schema: string) {
  const errors = Object.values(problems)
    .filter(({ status }) => status !== 405)
    .map(({ status, title }) => [
      String(status),
      { description: title, content: { "application/problem+json": { schema: refTo("Problem") } } },
    ]);
  return {
    "200": {
      description: "OK",
      headers: { ETag: { schema: { type: "string" } } },
      content: { "application/json": { schema: refTo(schema) } },
    },
    "304": { description: "As If-None-Match knows it" },
    ...Object.fromEntries(errors),
  };
}

function componentSchemas() {
  const { schemas: made } = z.toJSONSchema(components, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(made).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  );
}
