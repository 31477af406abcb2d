import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 182:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(500);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(75);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(30);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(692);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(760);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(896);














// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = (() => (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url))();
// build/lib/clock/clock.js
const systemClock = {
	now: () => new Date(),
	sleep: async (milliseconds, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(milliseconds, void 0, signal ? { signal } : {}).catch((error) => {
			if (!signal?.aborted) throw error;
		});
	}
};
// build/lib/errors/action-error.js
function describeError(error) {
	const lines = [messageOf(error)];
	if (error instanceof ActionError && error.hint !== void 0) lines.push(`What to do: ${error.hint}`);
	let shown = lines[0] ?? "";
	let cause = error instanceof Error ? error.cause : void 0;
	for (let depth = 1; cause !== void 0 && depth <= MAX_CAUSE_DEPTH; depth++) {
		const text = messageOf(cause);
		if (!shown.includes(text)) lines.push(`${"  ".repeat(depth)}because: ${text}`);
		shown = text;
		cause = cause instanceof Error ? cause.cause : void 0;
	}
	return lines;
}
function messageOf(error) {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error && typeof error.code === "string" ? error.code : void 0;
	if (error instanceof AggregateError && error.message === "") return error.errors.map(messageOf).join("; ") || (code ?? error.name);
	return error.message || code || error.name;
}
var ActionError, MAX_CAUSE_DEPTH;
var init_action_error = __esmMin((() => {
	ActionError = class extends Error {
		code;
		hint;
		location;
		constructor(code, message, options = {}) {
			super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
			this.name = "ActionError";
			this.code = code;
			this.hint = options.hint;
			this.location = options.location;
		}
	};
	MAX_CAUSE_DEPTH = 5;
}));
// build/lib/http/connection-error.js
function isTls(code, message) {
	return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code) || /wrong version number/i.test(message);
}
var FAULTS, EXPLAINED, ConnectionError;
var init_connection_error = __esmMin((() => {
	init_action_error();
	FAULTS = {
		ENOTFOUND: "name",
		ECONNREFUSED: "refused",
		ETIMEDOUT: "timeout",
		EHOSTUNREACH: "timeout",
		ENETUNREACH: "timeout",
		ECONNRESET: "broken",
		EPIPE: "broken",
		EAI_AGAIN: "broken",
		ABORT_ERR: "aborted",
		ERR_INVALID_URL: "request",
		ERR_INVALID_PROTOCOL: "request"
	};
	EXPLAINED = {
		name: "there is no such host",
		refused: "nothing listens there",
		timeout: "it does not answer",
		tls: "its certificate is not trusted",
		broken: "the connection broke",
		aborted: "the request was given up",
		request: "the address is not usable"
	};
	ConnectionError = class ConnectionError extends Error {
		fault;
		constructor(fault, message, cause) {
			super(message, { cause });
			this.name = "ConnectionError";
			this.fault = fault;
		}
		static from(error, request) {
			if (error instanceof ConnectionError) return error;
			const code = error instanceof Error && "code" in error ? String(error.code) : "";
			const fault = FAULTS[code] ?? (isTls(code, messageOf(error)) ? "tls" : "broken");
			const where = `${request.method} ${request.url.replace(/[?#].*$/s, "")}`;
			return new ConnectionError(fault, `${where}: ${EXPLAINED[fault]} (${messageOf(error)})`, error);
		}
	};
}));
// build/lib/http/early-agent.js
var EarlyAgent;
var init_early_agent = __esmMin((() => {
	EarlyAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_4__.Agent {
		#tls;
		#early;
		constructor(options, tls) {
			super({
				...options,
				...tls
			});
			this.#tls = tls;
		}
		connectEarly({ hostname, port }) {
			const host = hostname.replace(/^\[(.*)\]$/, "$1");
			const servername = this.#tls.servername ?? ((0,node_net__WEBPACK_IMPORTED_MODULE_6__.isIP)(host) ? "" : host);
			const options = {
				host,
				port: Number(port || 443),
				servername,
				ALPNProtocols: ["http/1.1"]
			};
			const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_7__.connect)({
				...this.#tls,
				...options
			});
			socket.on("error", () => socket.destroy()).unref();
			this.#early = {
				socket,
				origin: `${host}:${options.port}`
			};
		}
		createConnection(...[options, callback]) {
			return this.#takeEarly(`${options.host}:${options.port}`) ?? super.createConnection(options, callback);
		}
		destroy() {
			this.#early?.socket.destroy();
			super.destroy();
		}
		#takeEarly(origin) {
			const early = this.#early;
			if (early?.origin !== origin) return void 0;
			this.#early = void 0;
			if (early.socket.destroyed || early.socket.readyState === "closed") return void 0;
			early.socket.ref();
			return early.socket;
		}
	};
}));
// build/lib/http/client.js
function lengthOf(body) {
	return body === void 0 || typeof body === "function" ? {} : { "content-length": `${Buffer.byteLength(body)}` };
}
function headerText(headers, name) {
	const value = headers[name];
	return Array.isArray(value) ? value.join(", ") : value;
}
var DEFAULT_TIMEOUT_MS, MAX_BODY_BYTES, HttpClient;
var init_client$1 = __esmMin((() => {
	init_connection_error();
	init_early_agent();
	DEFAULT_TIMEOUT_MS = 3e4;
	MAX_BODY_BYTES = 67108864;
	HttpClient = class {
		#https;
		#http;
		#hasProxy;
		constructor({ environment, tls = {} }) {
			const shared = {
				keepAlive: true,
				proxyEnv: environment
			};
			this.#https = new EarlyAgent(shared, tls);
			this.#http = new node_http__WEBPACK_IMPORTED_MODULE_3__.Agent(shared);
			this.#hasProxy = Boolean(environment.https_proxy || environment.HTTPS_PROXY);
		}
		connectEarly(url) {
			if (url.startsWith("https:") && !this.#hasProxy && URL.canParse(url)) this.#https.connectEarly(new URL(url));
		}
		async send(request) {
			const { status, headers, stream } = await this.open(request);
			const chunks = [];
			let size = 0;
			try {
				for await (const chunk of stream) {
					size += chunk.length;
					if (size > MAX_BODY_BYTES) throw new Error(`the answer is longer than ${MAX_BODY_BYTES} bytes`);
					chunks.push(chunk);
				}
			} catch (error) {
				throw ConnectionError.from(error, request);
			}
			return {
				status,
				headers,
				body: Buffer.concat(chunks)
			};
		}
		open(request$2) {
			const isHttps = request$2.url.startsWith("https:");
			const timeoutMs = request$2.timeoutMs ?? DEFAULT_TIMEOUT_MS;
			return new Promise((resolve, reject) => {
				const fail = (error) => reject(ConnectionError.from(error, request$2));
				let isAnswered = false;
				let call;
				try {
					call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_4__.request : node_http__WEBPACK_IMPORTED_MODULE_3__.request)(request$2.url, {
						method: request$2.method,
						headers: {
							"user-agent": "discordlm-actions",
							...lengthOf(request$2.body),
							...request$2.headers
						},
						agent: isHttps ? this.#https : this.#http,
						timeout: timeoutMs,
						...request$2.signal ? { signal: request$2.signal } : {}
					});
				} catch (error) {
					fail(error);
					return;
				}
				call.on("timeout", () => {
					call.destroy(Object.assign(new Error(`no answer within ${timeoutMs / 1e3} s`), { code: "ETIMEDOUT" }));
				});
				call.on("error", fail);
				call.on("response", (stream) => {
					isAnswered = true;
					if (request$2.idleMs !== void 0) call.setTimeout(request$2.idleMs);
					resolve({
						status: stream.statusCode ?? 0,
						headers: stream.headers,
						stream
					});
				});
				if (typeof request$2.body !== "function") {
					call.end(request$2.body);
					return;
				}
				(0,node_stream__WEBPACK_IMPORTED_MODULE_5__.pipeline)(request$2.body(), call, (error) => {
					if (error && !isAnswered) fail(error);
				});
			});
		}
		close() {
			this.#https.destroy();
			this.#http.destroy();
		}
	};
}));
// build/lib/http/retry.js
async function withRetries(send, policy) {
	for (let tried = 0;; tried++) {
		const outcome = await send().catch((error) => error);
		const reason = whyRetry(outcome, policy);
		if (reason === void 0 || tried >= policy.retries || policy.signal?.aborted) return settled(outcome);
		const waitMs = waitBefore(tried, outcome, policy);
		policy.onRetry?.(reason, waitMs);
		await policy.clock.sleep(waitMs, policy.signal);
		if (policy.signal?.aborted) return settled(outcome);
	}
}
function whyRetry(outcome, policy) {
	if (isAnswer(outcome)) return policy.statuses.includes(outcome.status) ? `status ${outcome.status}` : void 0;
	return outcome instanceof ConnectionError && RETRYABLE_FAULTS.has(outcome.fault) ? outcome.message : void 0;
}
function settled(outcome) {
	if (isAnswer(outcome)) return outcome;
	throw outcome;
}
function waitBefore(tried, outcome, { clock, random }) {
	const after = isAnswer(outcome) ? headerText(outcome.headers, "retry-after") : void 0;
	if (after !== void 0) {
		const asked = /^\d+$/.test(after.trim()) ? Number(after) * 1e3 : Date.parse(after) - clock.now().getTime();
		if (!Number.isNaN(asked)) return Math.min(Math.max(asked, 0), MAX_RETRY_AFTER_MS);
	}
	return Math.min(FIRST_WAIT_MS * 2 ** tried, MAX_WAIT_MS) * (.5 + random());
}
function isAnswer(outcome) {
	return typeof outcome === "object" && outcome !== null && "status" in outcome && "headers" in outcome;
}
var FIRST_WAIT_MS, MAX_WAIT_MS, MAX_RETRY_AFTER_MS, RETRYABLE_FAULTS;
var init_retry = __esmMin((() => {
	init_client$1();
	init_connection_error();
	FIRST_WAIT_MS = 250;
	MAX_WAIT_MS = 1e4;
	MAX_RETRY_AFTER_MS = 6e4;
	RETRYABLE_FAULTS = new Set([
		"refused",
		"timeout",
		"broken"
	]);
}));
// build/lib/kube/object.js
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJsonObject(content) {
	try {
		const value = JSON.parse(content.toString("utf8"));
		return isJsonObject(value) ? value : void 0;
	} catch {
		return;
	}
}
function field(value, ...path) {
	let current = value;
	for (const key of path) if (typeof key === "number") current = Array.isArray(current) ? current[key] : void 0;
	else current = isJsonObject(current) && Object.hasOwn(current, key) ? current[key] : void 0;
	return current;
}
function textField(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "string" ? found : void 0;
}
var init_object = __esmMin((() => {}));
// build/lib/runner/context.js
function readContext(environment) {
	const [owner = "", repo = ""] = (environment.GITHUB_REPOSITORY ?? "").split("/");
	const event = readEvent(environment.GITHUB_EVENT_PATH);
	const serverUrl = environment.GITHUB_SERVER_URL || "https://github.com";
	const runId = environment.GITHUB_RUN_ID ?? "";
	const attempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
	const repositoryUrl = `${serverUrl}/${owner}/${repo}`;
	return {
		repository: {
			owner,
			repo
		},
		sha: textField(event, "pull_request", "head", "sha") ?? environment.GITHUB_SHA ?? "",
		ref: environment.GITHUB_REF ?? "",
		eventName: environment.GITHUB_EVENT_NAME ?? "",
		event,
		actor: environment.GITHUB_ACTOR ?? "",
		runId,
		runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? "1"),
		repositoryUrl,
		runUrl: runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}`,
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_9__.readFileSync)(path, "utf8"));
		return isJsonObject(event) ? event : {};
	} catch {
		return {};
	}
}
var init_context = __esmMin((() => {
	init_object();
}));
// build/lib/process/escape.js
function quoteForeign(text) {
	return text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => `| ${escapeInline(line)}`);
}
function escapeInline(text) {
	const flat = text.replaceAll(/\r?\n/g, " ").replaceAll("##[", "##\\[").replaceAll(CONTROL, "�");
	return flat.length > MAX_LINE ? `${flat.slice(0, MAX_LINE)}… (${flat.length - MAX_LINE} more)` : flat;
}
var MAX_LINE, CONTROL;
var init_escape = __esmMin((() => {
	MAX_LINE = 2e3;
	CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
}));
// build/lib/runner/no-id-token.js
function whyNoIdToken({ event, eventName, actor }, isRunner) {
	if (!isRunner) return {
		message: "There is no ID token outside of GitHub Actions",
		hint: `Run this in a workflow. ${ADD} there.`
	};
	if (actor === "dependabot[bot]" || textField(event, "sender", "login") === "dependabot[bot]") return {
		message: "This run was started by Dependabot, and gets no ID token unless the job asks for it",
		hint: `${ADD}; or leave the step out: \`if: github.actor != 'dependabot[bot]'\`.`
	};
	const fork = forkOf(event);
	if (fork !== void 0 && eventName.startsWith("pull_request") && eventName !== "pull_request_target") return {
		message: `This pull request comes from the fork ${escapeInline(fork)}, and such runs get no ID token, whatever their permissions say`,
		hint: "Leave the step out: `if: github.event.pull_request.head.repo.full_name == github.repository`."
	};
	return {
		message: "This job cannot ask GitHub for an ID token: it lacks the permission `id-token: write`",
		hint: `${ADD}. A called workflow can only have what its caller grants, so there the calling job needs it as well.`
	};
}
function forkOf(event) {
	const base = textField(event, "pull_request", "base", "repo", "full_name");
	if (base === void 0) return void 0;
	const head = textField(event, "pull_request", "head", "repo", "full_name") ?? "that was deleted";
	return head === base ? void 0 : head;
}
var ADD;
var init_no_id_token = __esmMin((() => {
	init_object();
	init_escape();
	ADD = "Add `permissions: { id-token: write, contents: read }` to the job";
}));
// build/lib/runner/id-token.js
async function requestIdToken(audience, deps) {
	const { environment, http } = deps;
	const address = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
	const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
	if (!address || !bearer) {
		const isRunner = environment.GITHUB_ACTIONS === "true";
		const { message, hint } = whyNoIdToken(readContext(environment), isRunner);
		throw new ActionError("OIDC_UNAVAILABLE", message, { hint });
	}
	const url = new URL(address);
	if (audience !== void 0) url.searchParams.set("audience", audience);
	const response = await withRetries(() => http.send({
		method: "GET",
		url: url.href,
		headers: {
			authorization: `bearer ${bearer}`,
			accept: "application/json"
		},
		signal: deps.signal
	}), {
		retries: 4,
		statuses: RETRY_STATUSES$1,
		...deps
	}).catch((cause) => {
		if (deps.signal?.aborted && deps.signal.reason?.name !== "TimeoutError") throw new ActionError("CANCELLED", "The run was cancelled", { cause });
		throw new ActionError("OIDC_UNAVAILABLE", "GitHub's ID-token endpoint cannot be reached", {
			hint: "Run the job again; if it persists, see whether the runner may reach the endpoint.",
			cause
		});
	});
	const value = response.status === 200 ? textField(parseJsonObject(response.body), "value") || void 0 : void 0;
	if (value === void 0) throw new ActionError("OIDC_UNAVAILABLE", `GitHub's ID-token endpoint answered ${response.status} without a token`, { hint: "Run the job again; a token can be asked for only while the job runs." });
	deps.mask(value);
	return value;
}
function decodeClaims(token) {
	return parseJsonObject(Buffer.from(token.split(".")[1] ?? "", "base64url"));
}
var RETRY_STATUSES$1;
var init_id_token = __esmMin((() => {
	init_action_error();
	init_retry();
	init_object();
	init_context();
	init_no_id_token();
	RETRY_STATUSES$1 = [
		429,
		500,
		502,
		503,
		504
	];
}));
// build/lib/clock/duration.js
init_id_token();
const UNIT_SECONDS = {
	"": 1,
	s: 1,
	m: 60,
	h: 3600
};
function parseDurationMs(text) {
	const match = /^(\d{1,6})\s*([smh]?)$/.exec(text.trim());
	if (!match) return void 0;
	return Number(match[1]) * (UNIT_SECONDS[match[2] ?? ""] ?? 1) * 1e3;
}
// build/lib/errors/nearest-name.js
function nearestName(name, candidates) {
	let best;
	for (const candidate of candidates) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = {
			candidate,
			distance
		};
	}
	return best && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : void 0;
}
function editDistance(left, right) {
	let beforePrevious = [];
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		for (let column = 1; column <= right.length; column++) {
			const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
			const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			current[column] = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, isSwapped ? (beforePrevious[column - 2] ?? row + column) + 1 : row + column);
		}
		[beforePrevious, previous] = [previous, current];
	}
	return previous[right.length] ?? 0;
}
// build/lib/runner/inputs.js
init_action_error();
const TRUE = new Set([
	"true",
	"True",
	"TRUE"
]);
const FALSE = new Set([
	"false",
	"False",
	"FALSE"
]);
var InputReader = class {
	#environment;
	#defaults = new Map();
	#problems = [];
	constructor(environment) {
		this.#environment = environment;
	}
	get defaults() {
		return this.#defaults;
	}
	text(name, defaultValue = "") {
		return this.raw(name, defaultValue).trim();
	}
	raw(name, defaultValue = "") {
		this.#defaults.set(name, defaultValue);
		const given = this.#environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
		return given === void 0 || given === "" ? defaultValue : given;
	}
	optional(name) {
		return this.text(name) || void 0;
	}
	required(name, hint) {
		const value = this.text(name);
		if (value === "") this.problem(name, `is missing; ${hint}`);
		return value;
	}
	oneOf(name, choices, defaultValue) {
		const value = this.text(name, defaultValue);
		const choice = choices.find((candidate) => candidate === value);
		if (choice === void 0) this.problem(name, `is ${JSON.stringify(value)}; it must be one of ${choices.join(", ")}`);
		return choice ?? defaultValue;
	}
	boolean(name, defaultValue) {
		const value = this.text(name, String(defaultValue));
		if (!TRUE.has(value) && !FALSE.has(value)) this.problem(name, `is ${JSON.stringify(value)}; it must be true or false`);
		return TRUE.has(value);
	}
	durationMs(name, defaultValue) {
		const value = this.text(name, defaultValue);
		const milliseconds = parseDurationMs(value);
		if (milliseconds === void 0) this.problem(name, `is ${JSON.stringify(value)}; write a duration such as 90s, 5m, or plain seconds`);
		return milliseconds ?? 0;
	}
	integer(name, defaultValue, range) {
		const value = this.text(name, String(defaultValue));
		const number = /^\d+$/.test(value) ? Number(value) : NaN;
		if (!(number >= range.min && number <= range.max)) {
			this.problem(name, `is ${JSON.stringify(value)}; it must be a whole number from ${range.min} to ${range.max}`);
			return defaultValue;
		}
		return number;
	}
	pem(name) {
		const value = this.text(name);
		if (value === "" || value.includes("-----BEGIN ")) return value || void 0;
		const decoded = Buffer.from(value, "base64").toString("utf8");
		if (!decoded.includes("-----BEGIN ")) this.problem(name, "is no PEM text, nor the base64 of one");
		return decoded;
	}
	url(name, value = this.text(name)) {
		if (value === "") return "";
		const url = URL.canParse(value) ? new URL(value) : void 0;
		if (url && url.username + url.password !== "") this.problem(name, "holds a user or a password; write a URL such as https://host:8200");
		else if (!url || !/^https?:$/.test(url.protocol) || url.search !== "") this.problem(name, `is ${JSON.stringify(value)}; write a URL such as https://host:8200`);
		return value.replace(/\/+$/, "");
	}
	lines(name) {
		return this.text(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	}
	keyValues(name) {
		const values = new Map();
		for (const [index, line] of this.raw(name).split(/\r?\n/).entries()) {
			if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
			const at = line.indexOf("=");
			const key = line.slice(0, at).trim();
			if (at < 0 || key === "") this.problem(name, `line ${index + 1} is not KEY=VALUE`);
			else if (values.has(key)) this.problem(name, `line ${index + 1} gives ${key} a second time`);
			else values.set(key, line.slice(at + 1));
		}
		return values;
	}
	problem(name, what) {
		this.#problems.push(`\`${name}\` ${what}`);
	}
	finish() {
		const known = new Set([...this.#defaults.keys()].map((name) => name.replaceAll(" ", "_").toUpperCase()));
		const unknown = Object.keys(this.#environment).filter((name) => name.startsWith("INPUT_") && !known.has(name.slice(6))).map((name) => name.slice(6).toLowerCase());
		for (const name of unknown.toSorted()) {
			const near = nearestName(name, [...this.#defaults.keys()]);
			this.problem(name, `is not an input of this action${near ? `; did you mean \`${near}\`?` : ""}`);
		}
		if (this.#problems.length === 0) return;
		const count = this.#problems.length === 1 ? "An input is" : `${this.#problems.length} inputs are`;
		throw new ActionError("INPUT_INVALID", `${count} not usable:\n${this.#problems.map((line) => `- ${line}`).join("\n")}`, { hint: "Correct the step's `with:`. Nothing has been touched." });
	}
};
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_13__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_13__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_12__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${delimiter}`;
}
// scripts/shims/left-out.cjs
var require_left_out = __commonJSMin(((exports, module) => {
	function leftOut() {
		throw new Error("this package is left out of the bundle");
	}
	module.exports = leftOut;
	for (const name of [
		"Agent",
		"HttpProxyAgent",
		"HttpsProxyAgent",
		"JSONPath",
		"ProxyAgent",
		"SocksProxyAgent",
		"create",
		"fetch"
	]) module.exports[name] = leftOut;
	module.exports.SocksClient = leftOut;
}));
// node_modules/@actions/core/lib/core.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function group(name, fn) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		} finally {
			endGroup();
		}
		return result;
	});
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// build/lib/runner/mask-variants.js
const MIN_MASK_LENGTH = 4;
function maskVariants(value, options = {}) {
	const texts = [value, ...options.hasSecretLeaves === false ? [] : jsonLeaves(value)];
	const variants = new Set(texts.flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
	for (const text of [value.trim(), ...texts]) if (text.length >= MIN_MASK_LENGTH) for (const form of encodedForms(text)) variants.add(form);
	const long = [...variants].filter((text) => text.length >= MIN_MASK_LENGTH);
	const short = options.isShortMasked && value.trim().length < MIN_MASK_LENGTH ? shortForms(value.trim()) : [];
	return [...new Set([...long, ...short])].toSorted((left, right) => right.length - left.length);
}
function shortForms(text) {
	return text === "" ? [] : [text, ...encodedForms(text).filter((form) => form.length >= MIN_MASK_LENGTH)];
}
function encodedForms(text) {
	const bytes = Buffer.from(text, "utf8");
	const hex = bytes.toString("hex");
	return [
		text,
		hex,
		hex.toUpperCase(),
		...base64Forms(bytes),
		...urlForms(text),
		...jsonForms(text)
	];
}
function base64Forms(bytes) {
	return [bytes, ...[
		0,
		1,
		2
	].map((offset) => {
		const whole = Math.floor((bytes.length - offset) / 3) * 3;
		return bytes.subarray(offset, offset + Math.max(0, whole));
	})].flatMap((part) => [part.toString("base64"), part.toString("base64url")]);
}
function urlForms(text) {
	const component = encodeURIComponent(text.toWellFormed());
	const strict = component.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return [
		component,
		strict,
		strict.replaceAll("%2F", "/"),
		strict.replaceAll("%20", "+")
	];
}
function jsonForms(text) {
	const plain = JSON.stringify(text).slice(1, -1);
	const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return [
		plain,
		plain.replaceAll(/[<>&\u2028\u2029]/g, escaped),
		plain.replaceAll(/[\u007f-\uffff]/g, escaped),
		JSON.stringify(plain).slice(1, -1)
	];
}
function jsonLeaves(value) {
	if (!/^\s*[[{]/.test(value)) return [];
	try {
		const leaves = [];
		JSON.parse(value, (_key, node, context) => {
			if (typeof node === "string") leaves.push(node);
			if (typeof node === "number") leaves.push(context?.source ?? String(node));
			return node;
		});
		return leaves;
	} catch {
		return [];
	}
}
// build/lib/runner/runner.js
init_action_error();
init_escape();
var Runner = class {
	environment;
	signal;
	#secrets = new Set();
	#deferred = [];
	#ordered = [];
	constructor(environment, signal) {
		this.environment = environment;
		this.signal = signal;
	}
	get temporaryFolder() {
		return this.environment.RUNNER_TEMP || "/tmp";
	}
	get workspace() {
		return this.environment.GITHUB_WORKSPACE || process.cwd();
	}
	info(text) {
		info(this.redact(text).replaceAll("##[", "##\\[").split("\n").map((line) => /^\s*::/.test(line) ? `| ${line}` : line).join("\n"));
	}
	foreign(text) {
		for (const line of quoteForeign(this.redact(text))) info(line);
	}
	notice(text) {
		notice(this.redact(text));
	}
	warning(text, location) {
		warning(this.redact(text), annotationProperties(void 0, location));
	}
	error(title, text, location) {
		error(this.redact(text), annotationProperties(title, location));
	}
	group(title, body) {
		return group(escapeInline(title), body);
	}
	mask(value, options) {
		for (const variant of maskVariants(value, options)) {
			if (this.#secrets.has(variant)) continue;
			this.#secrets.add(variant);
			if (!/[\r\n]/.test(variant)) setSecret(variant);
		}
		this.#ordered = [...this.#secrets].toSorted((left, right) => right.length - left.length);
	}
	redact(text) {
		let result = text;
		for (const secret of this.#ordered) result = result.replaceAll(secret, "***");
		return result;
	}
	setOutput(name, value) {
		if (this.#hasCommandFile("GITHUB_OUTPUT")) setOutput(name, value);
	}
	exportEnv(name, value) {
		if (this.#hasCommandFile("GITHUB_ENV")) exportVariable(name, value);
	}
	defer(cleanUp) {
		this.#deferred.unshift(cleanUp);
	}
	async cleanUp() {
		for (const cleanUp of this.#deferred.splice(0)) await cleanUp().catch((error) => this.warning(`The clean-up did not finish: ${messageOf(error)}`));
	}
	saveState(name, value) {
		if (this.#hasCommandFile("GITHUB_STATE")) saveState(name, value);
	}
	get hasPostStep() {
		return Boolean(this.environment.GITHUB_STATE);
	}
	getState(name) {
		return getState(name);
	}
	addSummary(markdown) {
		const path = this.environment.GITHUB_STEP_SUMMARY;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	addArtifact(subject) {
		const path = this.environment.GITHUB_ARTIFACTS;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.appendFileSync)(path, `${subject}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_9__.appendFileSync)(path, "");
		return true;
	}
};
function annotationProperties(title, location) {
	return {
		...title === void 0 ? {} : { title },
		...location === void 0 ? {} : {
			file: location.file,
			startLine: location.line
		},
		...location?.column === void 0 ? {} : { startColumn: location.column }
	};
}
// build/lib/runner/run-action.js
init_action_error();
const POST_STATE = "isPost";
async function runAction(definition) {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => controller.abort(name));
	const runner = new Runner(process.env, controller.signal);
	if (runner.getState(POST_STATE) === "true") {
		await runPost(definition, runner);
		return;
	}
	runner.saveState(POST_STATE, "true");
	try {
		const read = new InputReader(process.env);
		const inputs = definition.parseInputs(read);
		read.finish();
		await definition.run(inputs, runner);
	} catch (error) {
		reportFailure(error, runner);
		process.exitCode = 1;
	} finally {
		await runner.cleanUp();
	}
}
async function runPost(definition, runner) {
	try {
		await definition.post?.(runner);
	} catch (error) {
		runner.warning(`The clean-up did not finish: ${describeError(error).join("\n")}`);
	}
}
function reportFailure(error, runner) {
	const [message = "", ...rest] = describeError(error);
	if (error instanceof ActionError) {
		runner.setOutput("error-code", error.code);
		runner.error(error.code, [message, ...rest].join("\n"), error.location);
		return;
	}
	const stack = error instanceof Error && error.stack ? error.stack : message;
	runner.error("COMMAND_FAILED", [
		`This should not have happened: ${message}`,
		...rest,
		"Please report it with these lines:",
		stack
	].join("\n"));
	runner.setOutput("error-code", "COMMAND_FAILED");
}
// build/lib/vault/input-names.js
init_action_error();
const NAMES = /`(url|role|auth-method|auth-path|audience|namespace|auth-namespace|token|role-id|secret-id|kubernetes-token-path|username|password|secrets|ca-certificate|client-certificate|client-key|timeout|retries|revoke)`/g;
function withPrefix(text, prefix) {
	return text.replaceAll(NAMES, `\`${prefix}$1\``);
}
function withInputNames(error, prefix) {
	if (!(error instanceof ActionError) || prefix === "") return error;
	const { code, message, hint, cause } = error;
	return new ActionError(code, withPrefix(message, prefix), {
		...hint === void 0 ? {} : { hint: withPrefix(hint, prefix) },
		cause
	});
}
// build/lib/vault/auth-methods.js
var authMethods, SERVICE_ACCOUNT_TOKEN, withPassword, methods, byJwt, byPassword, loginRequests;
var init_auth_methods = __esmMin((() => {
	authMethods = [
		"jwt",
		"token",
		"approle",
		"kubernetes",
		"userpass",
		"ldap"
	];
	SERVICE_ACCOUNT_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";
	withPassword = {
		needs: ["username", "password"],
		takes: [],
		stored: {
			input: "password",
			field: "password"
		}
	};
	methods = {
		jwt: {
			needs: [],
			takes: []
		},
		token: {
			needs: ["token"],
			takes: []
		},
		approle: {
			needs: ["role-id"],
			takes: ["secret-id"],
			stored: {
				input: "secret-id",
				field: "secretId"
			}
		},
		kubernetes: {
			needs: ["role"],
			takes: ["kubernetes-token-path"]
		},
		userpass: withPassword,
		ldap: withPassword
	};
	byJwt = ({ role, jwt }) => ({
		path: "login",
		body: {
			...role === "" ? {} : { role },
			jwt
		}
	});
	byPassword = ({ username, password }) => ({
		path: `login/${encodeURIComponent(username)}`,
		body: { password }
	});
	loginRequests = {
		jwt: byJwt,
		kubernetes: byJwt,
		approle: ({ roleId, secretId }) => ({
			path: "login",
			body: {
				role_id: roleId,
				...secretId === "" ? {} : { secret_id: secretId }
			}
		}),
		userpass: byPassword,
		ldap: byPassword
	};
}));
// build/lib/vault/claims.js
function describeClaims(claims, named) {
	const shown = [...new Set([...SHOWN, ...named === void 0 || named === "jti" ? [] : [named]])].filter((name) => claims[name] !== void 0).map((name) => `${name}=${JSON.stringify(claims[name])}`);
	const times = TIMES.filter((name) => typeof claims[name] === "number").map((name) => `${name}=${timeOf(claims[name])}`);
	return escapeInline([...shown, ...times].join(", ")) || "no claims: it is no JWT";
}
function timeOf(seconds) {
	const time = new Date(Number(seconds) * 1e3);
	return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString().replace(".000", "");
}
var SHOWN, TIMES;
var init_claims = __esmMin((() => {
	init_escape();
	SHOWN = [
		"sub",
		"aud",
		"iss",
		"repository",
		"repository_id",
		"repository_owner_id",
		"ref",
		"environment",
		"event_name",
		"job_workflow_ref"
	];
	TIMES = [
		"iat",
		"nbf",
		"exp"
	];
}));
// build/lib/vault/login-refusal.js
function readRole({ authPath, role }) {
	return `\`vault read auth/${authPath}/role/${role || "<default_role>"}\``;
}
function place({ authPath, namespace }) {
	return `auth/${authPath}${namespace === void 0 ? "" : ` in the namespace ${JSON.stringify(namespace)}`}`;
}
var init_login_refusal = __esmMin((() => {}));
// build/lib/vault/credential-refusals.js
var lockedOut, approleRules, userpassRules, ldapRules;
var init_credential_refusals = __esmMin((() => {
	init_login_refusal();
	lockedOut = {
		said: /permission denied/,
		cause: ({ login }) => `there is no auth mount at ${place(login)}, it does not take this runner's address, or too many wrong logins have locked it`,
		fix: () => "Check `auth-path` and `auth-namespace` with `vault auth list`, token_bound_cidrs, and `vault read sys/locked-users`; a lock ends by itself, after 15 minutes unless configured otherwise."
	};
	approleRules = [
		{
			said: /CIDR restrictions/,
			cause: ({ said }) => `the ${/restrictions on the role/.test(said) ? "role" : "secret ID"} does not take this runner's address`,
			fix: ({ said }) => `Run the job from a network that it names, or widen ${/restrictions on the role/.test(said) ? "secret_id_bound_cidrs of the role" : "cidr_list when making the secret ID"}.`
		},
		{
			said: /missing secret_id/,
			cause: () => "the role wants a secret ID, and none is given",
			fix: () => "Set the input `secret-id`."
		},
		{
			said: /invalid role or secret ID|invalid secret_id|invalid credentials/,
			cause: ({ login }) => `no role at ${place(login)} has this role ID, or the secret ID is none of that role's: mistyped, expired, used up or destroyed`,
			fix: ({ login: { authPath } }) => `Compare \`role-id\` with \`vault read auth/${authPath}/role/NAME/role-id\`, and store a new \`secret-id\` from \`vault write -f auth/${authPath}/role/NAME/secret-id\`; the role's secret_id_ttl and secret_id_num_uses say how long one is good.`
		},
		lockedOut
	];
	userpassRules = [{
		said: /invalid username or password|invalid credentials/,
		cause: ({ login }) => `${place(login)} has no such user, or the password is another`,
		fix: ({ login }) => `Check \`username\` and \`password\`; \`vault list auth/${login.authPath}/users\` shows who there is.`
	}, lockedOut];
	ldapRules = [
		{
			said: /not configured/,
			cause: ({ login }) => `${place(login)} was never configured`,
			fix: ({ login }) => `Run \`vault write auth/${login.authPath}/config url=ldaps://… userdn=…\`.`
		},
		{
			said: /failed to bind as user|invalid credentials/,
			cause: () => "the directory has no such user, or the password is another",
			fix: ({ login }) => `Check \`username\` and \`password\`, then userdn, userattr and upndomain of auth/${login.authPath}/config.`
		},
		{
			said: /failed to connect|unable to connect|dial tcp|error connecting/,
			cause: () => "Vault cannot reach the directory",
			fix: ({ login }) => `Check url, certificate and starttls of auth/${login.authPath}/config from Vault's machine.`
		},
		{
			said: /bind with the configuration BindDN/,
			cause: () => "the directory does not take Vault's own account",
			fix: ({ login }) => `Correct binddn and bindpass of auth/${login.authPath}/config.`
		},
		lockedOut
	];
}));
// build/lib/runner/subject-forms.js
function subjectForms(claims) {
	const match = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.*)$/s.exec(String(claims.sub));
	if (!match) return void 0;
	const [, owner, ownerId = claims.repository_owner_id, name, id = claims.repository_id, context] = match;
	return {
		classic: `repo:${owner}/${name}:${context}`,
		immutable: ownerId && id ? `repo:${owner}@${ownerId}/${name}@${id}:${context}` : void 0,
		isImmutable: match[4] !== void 0
	};
}
var init_subject_forms = __esmMin((() => {}));
// build/lib/vault/jwt-refusals.js
function subjectFix({ claims, login }) {
	const forms = subjectForms(claims);
	return `${forms?.immutable === void 0 ? "" : `The token has the ${forms.isImmutable ? "newer form" : "older form"} of two, ${JSON.stringify(forms.classic)} and ${JSON.stringify(forms.immutable)}; the role may be written for the other. `}Bind repository_id, and ref or environment, by bound_claims instead of the subject, and see what the role expects: ${readRole(login)}.`;
}
var jwtRules;
var init_jwt_refusals = __esmMin((() => {
	init_subject_forms();
	init_claims();
	init_login_refusal();
	jwtRules = [
		{
			said: /no audiences bound to the role|audience claim found in JWT but/,
			cause: ({ claims }) => `the token is for ${JSON.stringify(claims.aud)}, and the role names no audience`,
			fix: ({ claims, login }) => `Put ${JSON.stringify(claims.aud)} into bound_audiences of auth/${login.authPath}/role/${login.role}.`
		},
		{
			said: /invalid audience|audience claim/,
			cause: ({ claims }) => `the token is for the audience ${JSON.stringify(claims.aud)}, which the role does not take`,
			fix: ({ claims, login }) => `Set the input \`audience\` to one of the role's bound_audiences, or add ${JSON.stringify(claims.aud)} to them; ${readRole(login)} shows them.`
		},
		{
			said: /invalid subject|claim "sub" does not match/,
			cause: ({ claims }) => `the token's subject is ${JSON.stringify(claims.sub)}, and the role is bound to another`,
			fix: subjectFix
		},
		{
			said: /invalid issuer|invalid iss\b/,
			cause: ({ claims }) => `the token is from ${JSON.stringify(claims.iss)}, and the mount takes another issuer's`,
			fix: ({ claims, login }) => `Set bound_issuer and oidc_discovery_url of auth/${login.authPath}/config to ${JSON.stringify(claims.iss)}; an enterprise and GitHub Enterprise Server have issuers of their own.`
		},
		{
			said: /claim "environment" (is missing|not found)/,
			cause: () => "the job names no environment, and the role wants one",
			fix: ({ login }) => `Add \`environment: <name>\` to the job, with the name that the role's bound_claims hold: ${readRole(login)}.`
		},
		{
			said: /claim "[^"]+" is missing/,
			cause: ({ claim }) => `the role wants the claim ${JSON.stringify(claim)}, which this token does not have`,
			fix: ({ claim, login }) => `Take ${JSON.stringify(claim)} out of the role's bound_claims, or correct its spelling: ${readRole(login)}.`
		},
		{
			said: /does not match any associated bound claim/,
			cause: ({ claim, claims }) => `the token's ${claim} is ${JSON.stringify(claims[claim])}, and the role is bound to another`,
			fix: ({ claim, login }) => `Run from the ${claim === "ref" ? "branch" : claim} that the role names, or add this one to its bound_claims; ${readRole(login)} shows what it expects.`
		},
		{
			said: /claim "[^"]+" (not found in token|could not be converted)/,
			cause: ({ claim }) => `the role calls its users by the claim ${JSON.stringify(claim)}, which this token does not have as a text`,
			fix: ({ login }) => `Set user_claim=repository on auth/${login.authPath}/role/${login.role}.`
		},
		{
			said: /missing role/,
			cause: ({ login }) => `no role is given, and ${place(login)} has no default role`,
			fix: () => "Set the input `role`."
		},
		{
			said: /role ".*" could not be found|unknown role/,
			cause: ({ login }) => `there is no such role at ${place(login)}`,
			fix: ({ login }) => `Check \`role\`, \`auth-path\` and \`auth-namespace\`; \`vault list auth/${login.authPath}/role\` shows the roles.`
		},
		{
			said: /oidc role_type/,
			cause: () => "the role is for people at a browser (role_type is oidc, the default)",
			fix: ({ login }) => `Set role_type=jwt on auth/${login.authPath}/role/${login.role}.`
		},
		{
			said: /could not load configuration|could not load backend configuration/,
			cause: ({ login }) => `${place(login)} is enabled, but was never configured`,
			fix: ({ claims, login }) => `Run \`vault write auth/${login.authPath}/config oidc_discovery_url=${claims.iss ?? "https://token.actions.githubusercontent.com"}\`.`
		},
		{
			said: /token is expired|expiration time|\(exp\)/,
			cause: ({ claims }) => `the token expired at ${timeOf(claims.exp)} by Vault's clock`,
			fix: () => "Compare the clocks of the runner and of Vault's machine; GitHub's tokens live five minutes."
		},
		{
			said: /not yet valid|\(nbf\)/,
			cause: ({ claims }) => `the token is valid from ${timeOf(claims.nbf)}, which is still to come by Vault's clock`,
			fix: () => "Correct the clock of Vault's machine (NTP), or raise clock_skew_leeway of the role."
		},
		{
			said: /issued in the future|\(iat\)/,
			cause: ({ claims }) => `the token was issued at ${timeOf(claims.iat)}, which is still to come by Vault's clock`,
			fix: () => "Correct the clock of Vault's machine (NTP), or raise clock_skew_leeway of the role."
		},
		{
			said: /fetching keys|get keys failed|error creating provider|error checking jwks/,
			cause: ({ claims }) => `Vault cannot get the keys of the issuer ${JSON.stringify(claims.iss)}`,
			fix: ({ claims, login }) => `Let Vault reach ${claims.iss}/.well-known/openid-configuration, and check auth/${login.authPath}/config.`
		},
		{
			said: /compact JWS format|malformed|missing token/,
			cause: ({ login }) => `no whole token arrived (${login.jwt.length} characters were sent)`,
			fix: () => "See whether something between the runner and Vault changes requests; report it if nothing does."
		},
		{
			said: /signature|no known key/,
			cause: ({ login }) => `the token is not signed by a key that ${place(login)} knows`,
			fix: ({ claims, login }) => `Set oidc_discovery_url of auth/${login.authPath}/config to the token's issuer, ${claims.iss}, and drop keys set by hand.`
		}
	];
}));
// build/lib/vault/kubernetes-refusals.js
function accountOf(claims) {
	const [, , namespace, name] = String(claims.sub).split(":");
	return {
		namespace,
		name
	};
}
var kubernetesRules;
var init_kubernetes_refusals = __esmMin((() => {
	init_claims();
	init_login_refusal();
	kubernetesRules = [
		{
			said: /service account name not authorized/,
			cause: ({ claims }) => `the token is of the service account ${JSON.stringify(accountOf(claims).name)}, which the role does not take`,
			fix: ({ claims, login }) => `Give the runner's pod another serviceAccountName, or add ${JSON.stringify(accountOf(claims).name)} to bound_service_account_names; ${readRole(login)} shows them.`
		},
		{
			said: /namespace not authorized/,
			cause: ({ claims }) => `the service account is of the namespace ${JSON.stringify(accountOf(claims).namespace)}, which the role does not take`,
			fix: ({ claims, login }) => `Run in another namespace, or add ${JSON.stringify(accountOf(claims).namespace)} to bound_service_account_namespaces; ${readRole(login)} shows them.`
		},
		{
			said: /invalid role name/,
			cause: ({ login }) => `there is no such role at ${place(login)}`,
			fix: ({ login }) => `Check \`role\` and \`auth-path\` with \`vault list auth/${login.authPath}/role\`.`
		},
		{
			said: /audience/,
			cause: ({ claims }) => `the token is for the audience ${JSON.stringify(claims.aud)}, which the role does not take`,
			fix: ({ login }) => `Mount a serviceAccountToken with the role's audience and give its path as \`kubernetes-token-path\`, or change audience of the role: ${readRole(login)}.`
		},
		{
			said: /invalid issuer|invalid iss\b/,
			cause: ({ claims }) => `the token is from ${JSON.stringify(claims.iss)}, and the mount takes another issuer's`,
			fix: ({ login }) => `Set disable_iss_validation=true on auth/${login.authPath}/config, or its issuer.`
		},
		{
			said: /token is expired|expiration time|\(exp\)/,
			cause: ({ claims }) => `the token expired at ${timeOf(claims.exp)} by Vault's clock`,
			fix: () => "Let `kubernetes-token-path` name the mounted file itself, which the kubelet renews, and no copy of it."
		},
		{
			said: /compact JWS format|malformed|UID from claims/,
			cause: () => "what the file holds is no service account's token",
			fix: () => "Check `kubernetes-token-path`."
		},
		{
			said: /permission denied/,
			cause: ({ login }) => `the cluster that ${place(login)} asks does not know the token, there is no such auth mount, or the role does not take this runner's address`,
			fix: ({ login: { authPath } }) => `Check kubernetes_host, kubernetes_ca_cert and token_reviewer_jwt of auth/${authPath}/config (the reviewer needs the ClusterRole system:auth-delegator), \`auth-path\` with \`vault auth list\`, and token_bound_cidrs of the role.`
		}
	];
}));
// build/lib/vault/refusal.js
function saidBy({ errors, body }) {
	const flat = errors.map((text) => text.trim().replaceAll(/\s*\n\s*(\* )?/g, " ").replace(/: +/, ": "));
	if (flat.length > 0) return escapeInline(flat.join("; ")).slice(0, MAX_SAID);
	return body === void 0 ? "and no JSON, so something between here and Vault may have answered" : "no reason given";
}
function seenIn(refusal) {
	return `${refusal.method} /v1/${escapeInline(refusal.path)} → ${refusal.status} ${saidBy(refusal)}`;
}
function textsIn(body, field) {
	const list = isJsonObject(body) ? body[field] : void 0;
	return Array.isArray(list) ? list.map(String) : [];
}
var MAX_SAID;
var init_refusal = __esmMin((() => {
	init_object();
	init_escape();
	MAX_SAID = 500;
}));
// build/lib/vault/explain-login.js
function explainLogin(refusal, login) {
	const claims = decodeClaims(login.jwt) ?? {};
	const said = saidBy(refusal);
	const claim = /claim "([^"]+)"/.exec(said)?.[1] ?? "";
	const reading = {
		said,
		claims,
		login,
		claim
	};
	const rule = [...rules[login.method], ...sharedRules].find((each) => each.said.test(said));
	const cause = escapeInline(rule?.cause(reading) ?? "the reason is new to this action");
	const sent = login.jwt === "" ? "" : `\nThe token said: ${describeClaims(claims, claim || void 0)}`;
	return new ActionError("SECRET_DENIED", `Vault refuses the login ${who(login)}: ${cause}\nVault said: ${seenIn(refusal)}${sent}`, { hint: rule?.fix(reading) ?? whereToLook(login) });
}
function who({ method, role, username }) {
	if (username !== "") return escapeInline(`as ${JSON.stringify(username)}`);
	if (method === "approle") return "by AppRole";
	return role === "" ? "as the default role" : `as role ${JSON.stringify(role)}`;
}
function whereToLook(login) {
	if (login.jwt === "") return `See what ${place(login)} expects, and Vault's own log.`;
	return `Compare the claims with the role: ${readRole(login)}.`;
}
var rules, sharedRules;
var init_explain_login = __esmMin((() => {
	init_action_error();
	init_escape();
	init_claims();
	init_credential_refusals();
	init_jwt_refusals();
	init_kubernetes_refusals();
	init_login_refusal();
	init_refusal();
	rules = {
		jwt: jwtRules,
		approle: approleRules,
		kubernetes: kubernetesRules,
		userpass: userpassRules,
		ldap: ldapRules
	};
	sharedRules = [{
		said: /namespace not found/,
		cause: ({ login }) => `there is no namespace ${JSON.stringify(login.namespace ?? "")}`,
		fix: () => "Check `auth-namespace`, and `namespace`, which it is taken from when it is not given."
	}, {
		said: /permission denied|missing client token/,
		cause: ({ login }) => `there is no auth mount at ${place(login)}, or the role does not take this runner's address`,
		fix: ({ login }) => `Check \`auth-path\` and \`auth-namespace\` with \`vault auth list\`, and token_bound_cidrs of the role: ${readRole(login)}.`
	}];
}));
// build/lib/vault/explain-read.js
function explainRead(refusal, read) {
	const said = saidBy(refusal);
	if (refusal.status === 405 || /unsupported operation/.test(said)) return new ActionError("SECRET_DENIED", `${read.path} can be written, but not read: ${seenIn(refusal)}`, { hint: "This action reads. Certificates and the like are issued by a write: use the vault program for them." });
	if (/namespace not found/.test(said)) {
		const name = JSON.stringify(read.namespace ?? "");
		return new ActionError("SECRET_DENIED", `There is no namespace ${name}: ${seenIn(refusal)}`, { hint: "Check `namespace`; the login has one of its own, `auth-namespace`." });
	}
	if (/no handler for route/.test(said)) return new ActionError("SECRET_MISSING", `Nothing is mounted at ${read.path}: ${seenIn(refusal)}`, { hint: "Check mount and namespace; `vault secrets list` shows what is mounted." });
	return refusal.status === 404 ? missing(refusal, read) : denied(refusal, read);
}
function missing(refusal, read) {
	const { path, version, versions } = read;
	const short = path.replace("/data/", "/");
	const gone = goneVersion(refusal, read, short);
	if (gone !== void 0) return gone;
	if (version !== void 0 && versions !== void 0) {
		const rest = `the newest is ${versions.current}, and there are ${versions.kept.join(", ") || "none"}`;
		const was = version > versions.current ? "does not exist yet" : "is not kept any more";
		return new ActionError("SECRET_MISSING", `Version ${version} of ${path} ${was}: ${rest}`, { hint: "Correct `version`, or leave it out for the newest." });
	}
	const versionToo = version === void 0 ? "" : `, or no version ${version} of it`;
	return new ActionError("SECRET_MISSING", `There is no secret at ${path}${versionToo}`, { hint: `Check path and namespace, or write it with \`vault kv put ${short}\`.` });
}
function goneVersion({ body }, { path, version }, short) {
	const deletion = textField(body, "data", "metadata", "deletion_time") ?? "";
	const found = field(body, "data", "metadata", "version") ?? version;
	const which = version === void 0 ? `Version ${found} of ${path}, its newest,` : `Version ${version} of ${path}`;
	if (field(body, "data", "metadata", "destroyed") === true) return new ActionError("SECRET_MISSING", `${which} is destroyed for good`, { hint: `Write the secret anew with \`vault kv put ${short}\`, or name another version.` });
	if (deletion === "") return void 0;
	return new ActionError("SECRET_MISSING", `${which} was deleted at ${deletion}`, { hint: `Restore it with \`vault kv undelete -versions=${found} ${short}\`, or name another version.` });
}
function denied(refusal, read) {
	const { path, capabilities, policies, uses } = read;
	const policyText = policies === void 0 ? "" : `; its policies are ${policies.join(", ") || "none"}`;
	const seen = `\nVault said: ${seenIn(refusal)}`;
	if (/invalid token|bad token/.test(saidBy(refusal))) {
		const why = uses === void 0 ? "expired, revoked, or never one of this Vault" : `token_num_uses of its role is ${uses}`;
		return new ActionError("SECRET_DENIED", `Vault does not know the token (any more), so ${path} cannot be read: ${why}${seen}`, { hint: uses === void 0 ? "Give a valid token; one for another namespace or cluster is not known here." : "Raise token_num_uses of the role, or set it to 0." });
	}
	if (capabilities?.includes("read")) return new ActionError("SECRET_DENIED", `Vault refuses to read ${path}, though the token's policies allow it${policyText}${seen}`, { hint: "Look for a Sentinel policy, a control group, required parameters, or another namespace." });
	const held = capabilities?.filter((name) => name !== "deny") ?? [];
	const may = capabilities === void 0 ? "may not read it" : held.length > 0 ? `may only ${held.join(", ")} there` : "may do nothing there";
	const mount = read.isMountKnown ? "" : ", nor anywhere in that mount, if there is one";
	const also = read.isMountKnown || /^[^/]+\/data\//.test(path) ? "" : " (of version 2, the path has data/ after the mount)";
	return new ActionError("SECRET_DENIED", `Vault refuses to read ${path}: the token ${may}${mount}${policyText}${seen}`, { hint: `Add to a policy of the role: path ${JSON.stringify(path)} { capabilities = ["read"] }${also}; or correct mount, path and namespace.` });
}
var init_explain_read = __esmMin((() => {
	init_action_error();
	init_object();
	init_refusal();
}));
// build/lib/vault/explain.js
function explainRefusal(refusal, call) {
	if (refusal.status >= 500 || [
		412,
		429,
		472,
		473
	].includes(refusal.status)) return unavailable(refusal);
	if (refusal.status >= 300 && refusal.status < 400) return redirected(refusal);
	if (refusal.body === void 0 || /HTTP request to an HTTPS server/.test(saidBy(refusal))) return notVault(refusal);
	if (call.kind === "login") return explainLogin(refusal, call);
	if (call.kind === "read") return explainRead(refusal, call);
	return new ActionError("SECRET_DENIED", `Vault refuses to revoke the token: ${seenIn(refusal)}`, { hint: "Allow auth/token/revoke-self in a policy of the role; the default policy does." });
}
function unavailable(refusal) {
	const said = saidBy(refusal);
	const state = STATES.find(({ is }) => is(refusal, said));
	return new ActionError("VAULT_UNAVAILABLE", `${state?.text ?? "Vault is not able to answer"}: ${seenIn(refusal)}`, { hint: state?.hint ?? "See Vault's own log; it was asked as often as `retries` and `timeout` allow." });
}
function redirected(refusal) {
	const target = refusal.location === void 0 ? "another address" : escapeInline(refusal.location);
	return new ActionError("VAULT_UNAVAILABLE", `The address of Vault leads on to ${target}, and secrets are not taken there: ${refusal.method} /v1/${refusal.path} → ${refusal.status}`, { hint: "Set `url` to the address that answers itself: a standby leads to the active node, a login page is no Vault." });
}
function notVault(refusal) {
	const isPlain = /HTTP request to an HTTPS server/.test(saidBy(refusal));
	return new ActionError("VAULT_UNAVAILABLE", isPlain ? "Vault speaks TLS at this address, and was asked without" : `What answers is not Vault: ${seenIn(refusal)}`, { hint: isPlain ? "Write `url` with https://." : "Check `url`: it is the base, without /v1 and /ui." });
}
var STATES;
var init_explain = __esmMin((() => {
	init_action_error();
	init_escape();
	init_explain_login();
	init_explain_read();
	init_refusal();
	STATES = [
		{
			is: (_refusal, said) => /sealed/i.test(said),
			text: "Vault is sealed",
			hint: "Unseal it: `vault operator unseal`. A Vault that restarts by itself needs auto-unseal."
		},
		{
			is: (_refusal, said) => /not initialized/i.test(said),
			text: "Vault is not initialised",
			hint: "Initialise it: `vault operator init`."
		},
		{
			is: ({ status }, said) => /standby|not active|active cluster node|no active/i.test(said) || status === 472 || status === 473,
			text: "This node of Vault is a standby, and knows no active one to pass the request on to",
			hint: "Set `url` to the active node, or to a load balancer that asks /v1/sys/health; see `vault operator raft list-peers`."
		},
		{
			is: ({ status }) => status === 412,
			text: "This node of Vault has not caught up with the one that wrote last",
			hint: "Run the job again, or set `url` to the primary."
		},
		{
			is: ({ status }) => status === 429,
			text: "Vault takes no more requests for now: a rate limit is used up",
			hint: "Run the job later, raise `retries` and `timeout`, or raise the quota (`vault read sys/quotas/config`)."
		},
		{
			is: ({ status, body }) => status >= 502 && body === void 0,
			text: "Something in front of Vault answers in its stead",
			hint: "See whether Vault runs, and whether the proxy or load balancer at `url` reaches it."
		}
	];
}));
// build/lib/vault/paths.js
function encodePath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
function withData(path, mount) {
	const inside = path.startsWith(mount) ? path.slice(mount.length) : path;
	return inside.startsWith("data/") ? path : `${mount}data/${inside}`;
}
function withMetadata(dataPath, mount) {
	return `${mount}metadata/${dataPath.slice(`${mount}data/`.length)}`;
}
function guessedMount(path) {
	return path.slice(0, path.indexOf("/") + 1);
}
var init_paths = __esmMin((() => {}));
// build/lib/vault/mounts.js
var Mounts;
var init_mounts = __esmMin((() => {
	init_object();
	init_paths();
	Mounts = class {
		#ask;
		#known = new Map();
		constructor(ask) {
			this.#ask = ask;
		}
		of(path) {
			const first = path.split("/", 1)[0] ?? "";
			const earlier = this.#known.get(first);
			const found = earlier === void 0 ? this.#find(path) : this.#findAfter(earlier, path);
			this.#known.set(first, found);
			return found;
		}
		async #findAfter(earlier, path) {
			const known = await earlier;
			return known.kind === "known" && path.startsWith(known.path) ? known : await this.#find(path);
		}
		async #find(path) {
			const answer = await this.#ask(`sys/internal/ui/mounts/${encodePath(path)}`);
			if (answer.kind === "refused") return { kind: answer.refusal.status === 403 ? "denied" : "unknown" };
			const mount = textField(answer.body, "data", "path");
			if (mount === void 0) return { kind: "unknown" };
			return {
				kind: "known",
				path: mount,
				isVersioned: textField(answer.body, "data", "options", "version") === "2"
			};
		}
	};
}));
// scripts/shims/debug.cjs
var require_debug = __commonJSMin(((exports, module) => {
	module.exports = () => () => {};
}));
// node_modules/tv4/tv4.js
var require_tv4 = __commonJSMin(((exports, module, this$2) => {
	(function(global, factory) {
		if (typeof define === "function" && define.amd) define([], factory);
		else if (typeof module !== "undefined" && module.exports) module.exports = factory();
		else global.tv4 = factory();
	})(this$2, function() {
		if (!Object.keys) Object.keys = (function() {
			var hasOwnProperty = Object.prototype.hasOwnProperty, hasDontEnumBug = !{ toString: null }.propertyIsEnumerable("toString"), dontEnums = [
				"toString",
				"toLocaleString",
				"valueOf",
				"hasOwnProperty",
				"isPrototypeOf",
				"propertyIsEnumerable",
				"constructor"
			], dontEnumsLength = dontEnums.length;
			return function(obj) {
				if (typeof obj !== "object" && typeof obj !== "function" || obj === null) throw new TypeError("Object.keys called on non-object");
				var result = [];
				for (var prop in obj) if (hasOwnProperty.call(obj, prop)) result.push(prop);
				if (hasDontEnumBug) {
					for (var i = 0; i < dontEnumsLength; i++) if (hasOwnProperty.call(obj, dontEnums[i])) result.push(dontEnums[i]);
				}
				return result;
			};
		})();
		if (!Object.create) Object.create = (function() {
			function F() {}
			return function(o) {
				if (arguments.length !== 1) throw new Error("Object.create implementation only accepts one parameter.");
				F.prototype = o;
				return new F();
			};
		})();
		if (!Array.isArray) Array.isArray = function(vArg) {
			return Object.prototype.toString.call(vArg) === "[object Array]";
		};
		if (!Array.prototype.indexOf) Array.prototype.indexOf = function(searchElement) {
			if (this === null) throw new TypeError();
			var t = Object(this);
			var len = t.length >>> 0;
			if (len === 0) return -1;
			var n = 0;
			if (arguments.length > 1) {
				n = Number(arguments[1]);
				if (n !== n) n = 0;
				else if (n !== 0 && n !== Infinity && n !== -Infinity) n = (n > 0 || -1) * Math.floor(Math.abs(n));
			}
			if (n >= len) return -1;
			var k = n >= 0 ? n : Math.max(len - Math.abs(n), 0);
			for (; k < len; k++) if (k in t && t[k] === searchElement) return k;
			return -1;
		};
		if (!Object.isFrozen) Object.isFrozen = function(obj) {
			var key = "tv4_test_frozen_key";
			while (obj.hasOwnProperty(key)) key += Math.random();
			try {
				obj[key] = true;
				delete obj[key];
				return false;
			} catch (e) {
				return true;
			}
		};
		var uriTemplateGlobalModifiers = {
			"+": true,
			"#": true,
			".": true,
			"/": true,
			";": true,
			"?": true,
			"&": true
		};
		var uriTemplateSuffices = { "*": true };
		function notReallyPercentEncode(string) {
			return encodeURI(string).replace(/%25[0-9][0-9]/g, function(doubleEncoded) {
				return "%" + doubleEncoded.substring(3);
			});
		}
		function uriTemplateSubstitution(spec) {
			var modifier = "";
			if (uriTemplateGlobalModifiers[spec.charAt(0)]) {
				modifier = spec.charAt(0);
				spec = spec.substring(1);
			}
			var separator = "";
			var prefix = "";
			var shouldEscape = true;
			var showVariables = false;
			var trimEmptyString = false;
			if (modifier === "+") shouldEscape = false;
			else if (modifier === ".") {
				prefix = ".";
				separator = ".";
			} else if (modifier === "/") {
				prefix = "/";
				separator = "/";
			} else if (modifier === "#") {
				prefix = "#";
				shouldEscape = false;
			} else if (modifier === ";") {
				prefix = ";";
				separator = ";";
				showVariables = true;
				trimEmptyString = true;
			} else if (modifier === "?") {
				prefix = "?";
				separator = "&";
				showVariables = true;
			} else if (modifier === "&") {
				prefix = "&";
				separator = "&";
				showVariables = true;
			}
			var varNames = [];
			var varList = spec.split(",");
			var varSpecs = [];
			var varSpecMap = {};
			for (var i = 0; i < varList.length; i++) {
				var varName = varList[i];
				var truncate = null;
				if (varName.indexOf(":") !== -1) {
					var parts = varName.split(":");
					varName = parts[0];
					truncate = parseInt(parts[1], 10);
				}
				var suffices = {};
				while (uriTemplateSuffices[varName.charAt(varName.length - 1)]) {
					suffices[varName.charAt(varName.length - 1)] = true;
					varName = varName.substring(0, varName.length - 1);
				}
				var varSpec = {
					truncate,
					name: varName,
					suffices
				};
				varSpecs.push(varSpec);
				varSpecMap[varName] = varSpec;
				varNames.push(varName);
			}
			var subFunction = function(valueFunction) {
				var result = "";
				var startIndex = 0;
				for (var i = 0; i < varSpecs.length; i++) {
					var varSpec = varSpecs[i];
					var value = valueFunction(varSpec.name);
					if (value === null || value === void 0 || Array.isArray(value) && value.length === 0 || typeof value === "object" && Object.keys(value).length === 0) {
						startIndex++;
						continue;
					}
					if (i === startIndex) result += prefix;
					else result += separator || ",";
					if (Array.isArray(value)) {
						if (showVariables) result += varSpec.name + "=";
						for (var j = 0; j < value.length; j++) {
							if (j > 0) {
								result += varSpec.suffices["*"] ? separator || "," : ",";
								if (varSpec.suffices["*"] && showVariables) result += varSpec.name + "=";
							}
							result += shouldEscape ? encodeURIComponent(value[j]).replace(/!/g, "%21") : notReallyPercentEncode(value[j]);
						}
					} else if (typeof value === "object") {
						if (showVariables && !varSpec.suffices["*"]) result += varSpec.name + "=";
						var first = true;
						for (var key in value) {
							if (!first) result += varSpec.suffices["*"] ? separator || "," : ",";
							first = false;
							result += shouldEscape ? encodeURIComponent(key).replace(/!/g, "%21") : notReallyPercentEncode(key);
							result += varSpec.suffices["*"] ? "=" : ",";
							result += shouldEscape ? encodeURIComponent(value[key]).replace(/!/g, "%21") : notReallyPercentEncode(value[key]);
						}
					} else {
						if (showVariables) {
							result += varSpec.name;
							if (!trimEmptyString || value !== "") result += "=";
						}
						if (varSpec.truncate != null) value = value.substring(0, varSpec.truncate);
						result += shouldEscape ? encodeURIComponent(value).replace(/!/g, "%21") : notReallyPercentEncode(value);
					}
				}
				return result;
			};
			subFunction.varNames = varNames;
			return {
				prefix,
				substitution: subFunction
			};
		}
		function UriTemplate(template) {
			if (!(this instanceof UriTemplate)) return new UriTemplate(template);
			var parts = template.split("{");
			var textParts = [parts.shift()];
			var prefixes = [];
			var substitutions = [];
			var varNames = [];
			while (parts.length > 0) {
				var part = parts.shift();
				var spec = part.split("}")[0];
				var remainder = part.substring(spec.length + 1);
				var funcs = uriTemplateSubstitution(spec);
				substitutions.push(funcs.substitution);
				prefixes.push(funcs.prefix);
				textParts.push(remainder);
				varNames = varNames.concat(funcs.substitution.varNames);
			}
			this.fill = function(valueFunction) {
				var result = textParts[0];
				for (var i = 0; i < substitutions.length; i++) {
					var substitution = substitutions[i];
					result += substitution(valueFunction);
					result += textParts[i + 1];
				}
				return result;
			};
			this.varNames = varNames;
			this.template = template;
		}
		UriTemplate.prototype = {
			toString: function() {
				return this.template;
			},
			fillFromObject: function(obj) {
				return this.fill(function(varName) {
					return obj[varName];
				});
			}
		};
		var ValidatorContext = function ValidatorContext(parent, collectMultiple, errorReporter, checkRecursive, trackUnknownProperties) {
			this.missing = [];
			this.missingMap = {};
			this.formatValidators = parent ? Object.create(parent.formatValidators) : {};
			this.schemas = parent ? Object.create(parent.schemas) : {};
			this.collectMultiple = collectMultiple;
			this.errors = [];
			this.handleError = collectMultiple ? this.collectError : this.returnError;
			if (checkRecursive) {
				this.checkRecursive = true;
				this.scanned = [];
				this.scannedFrozen = [];
				this.scannedFrozenSchemas = [];
				this.scannedFrozenValidationErrors = [];
				this.validatedSchemasKey = "tv4_validation_id";
				this.validationErrorsKey = "tv4_validation_errors_id";
			}
			if (trackUnknownProperties) {
				this.trackUnknownProperties = true;
				this.knownPropertyPaths = {};
				this.unknownPropertyPaths = {};
			}
			this.errorReporter = errorReporter || defaultErrorReporter("en");
			if (typeof this.errorReporter === "string") throw new Error("debug");
			this.definedKeywords = {};
			if (parent) for (var key in parent.definedKeywords) this.definedKeywords[key] = parent.definedKeywords[key].slice(0);
		};
		ValidatorContext.prototype.defineKeyword = function(keyword, keywordFunction) {
			this.definedKeywords[keyword] = this.definedKeywords[keyword] || [];
			this.definedKeywords[keyword].push(keywordFunction);
		};
		ValidatorContext.prototype.createError = function(code, messageParams, dataPath, schemaPath, subErrors, data, schema) {
			var error = new ValidationError(code, messageParams, dataPath, schemaPath, subErrors);
			error.message = this.errorReporter(error, data, schema);
			return error;
		};
		ValidatorContext.prototype.returnError = function(error) {
			return error;
		};
		ValidatorContext.prototype.collectError = function(error) {
			if (error) this.errors.push(error);
			return null;
		};
		ValidatorContext.prototype.prefixErrors = function(startIndex, dataPath, schemaPath) {
			for (var i = startIndex; i < this.errors.length; i++) this.errors[i] = this.errors[i].prefixWith(dataPath, schemaPath);
			return this;
		};
		ValidatorContext.prototype.banUnknownProperties = function(data, schema) {
			for (var unknownPath in this.unknownPropertyPaths) {
				var error = this.createError(ErrorCodes.UNKNOWN_PROPERTY, { path: unknownPath }, unknownPath, "", null, data, schema);
				var result = this.handleError(error);
				if (result) return result;
			}
			return null;
		};
		ValidatorContext.prototype.addFormat = function(format, validator) {
			if (typeof format === "object") {
				for (var key in format) this.addFormat(key, format[key]);
				return this;
			}
			this.formatValidators[format] = validator;
		};
		ValidatorContext.prototype.resolveRefs = function(schema, urlHistory) {
			if (schema["$ref"] !== void 0) {
				urlHistory = urlHistory || {};
				if (urlHistory[schema["$ref"]]) return this.createError(ErrorCodes.CIRCULAR_REFERENCE, { urls: Object.keys(urlHistory).join(", ") }, "", "", null, void 0, schema);
				urlHistory[schema["$ref"]] = true;
				schema = this.getSchema(schema["$ref"], urlHistory);
			}
			return schema;
		};
		ValidatorContext.prototype.getSchema = function(url, urlHistory) {
			var schema;
			if (this.schemas[url] !== void 0) {
				schema = this.schemas[url];
				return this.resolveRefs(schema, urlHistory);
			}
			var baseUrl = url;
			var fragment = "";
			if (url.indexOf("#") !== -1) {
				fragment = url.substring(url.indexOf("#") + 1);
				baseUrl = url.substring(0, url.indexOf("#"));
			}
			if (typeof this.schemas[baseUrl] === "object") {
				schema = this.schemas[baseUrl];
				var pointerPath = decodeURIComponent(fragment);
				if (pointerPath === "") return this.resolveRefs(schema, urlHistory);
				else if (pointerPath.charAt(0) !== "/") return;
				var parts = pointerPath.split("/").slice(1);
				for (var i = 0; i < parts.length; i++) {
					var component = parts[i].replace(/~1/g, "/").replace(/~0/g, "~");
					if (schema[component] === void 0) {
						schema = void 0;
						break;
					}
					schema = schema[component];
				}
				if (schema !== void 0) return this.resolveRefs(schema, urlHistory);
			}
			if (this.missing[baseUrl] === void 0) {
				this.missing.push(baseUrl);
				this.missing[baseUrl] = baseUrl;
				this.missingMap[baseUrl] = baseUrl;
			}
		};
		ValidatorContext.prototype.searchSchemas = function(schema, url) {
			if (Array.isArray(schema)) for (var i = 0; i < schema.length; i++) this.searchSchemas(schema[i], url);
			else if (schema && typeof schema === "object") {
				if (typeof schema.id === "string") {
					if (isTrustedUrl(url, schema.id)) {
						if (this.schemas[schema.id] === void 0) this.schemas[schema.id] = schema;
					}
				}
				for (var key in schema) if (key !== "enum") {
					if (typeof schema[key] === "object") this.searchSchemas(schema[key], url);
					else if (key === "$ref") {
						var uri = getDocumentUri(schema[key]);
						if (uri && this.schemas[uri] === void 0 && this.missingMap[uri] === void 0) this.missingMap[uri] = uri;
					}
				}
			}
		};
		ValidatorContext.prototype.addSchema = function(url, schema) {
			if (typeof url !== "string" || typeof schema === "undefined") {
				if (typeof url === "object" && typeof url.id === "string") {
					schema = url;
					url = schema.id;
				} else return;
			}
			if (url === getDocumentUri(url) + "#") url = getDocumentUri(url);
			this.schemas[url] = schema;
			delete this.missingMap[url];
			normSchema(schema, url);
			this.searchSchemas(schema, url);
		};
		ValidatorContext.prototype.getSchemaMap = function() {
			var map = {};
			for (var key in this.schemas) map[key] = this.schemas[key];
			return map;
		};
		ValidatorContext.prototype.getSchemaUris = function(filterRegExp) {
			var list = [];
			for (var key in this.schemas) if (!filterRegExp || filterRegExp.test(key)) list.push(key);
			return list;
		};
		ValidatorContext.prototype.getMissingUris = function(filterRegExp) {
			var list = [];
			for (var key in this.missingMap) if (!filterRegExp || filterRegExp.test(key)) list.push(key);
			return list;
		};
		ValidatorContext.prototype.dropSchemas = function() {
			this.schemas = {};
			this.reset();
		};
		ValidatorContext.prototype.reset = function() {
			this.missing = [];
			this.missingMap = {};
			this.errors = [];
		};
		ValidatorContext.prototype.validateAll = function(data, schema, dataPathParts, schemaPathParts, dataPointerPath) {
			var topLevel;
			schema = this.resolveRefs(schema);
			if (!schema) return null;
			else if (schema instanceof ValidationError) {
				this.errors.push(schema);
				return schema;
			}
			var startErrorCount = this.errors.length;
			var frozenIndex, scannedFrozenSchemaIndex = null, scannedSchemasIndex = null;
			if (this.checkRecursive && data && typeof data === "object") {
				topLevel = !this.scanned.length;
				if (data[this.validatedSchemasKey]) {
					var schemaIndex = data[this.validatedSchemasKey].indexOf(schema);
					if (schemaIndex !== -1) {
						this.errors = this.errors.concat(data[this.validationErrorsKey][schemaIndex]);
						return null;
					}
				}
				if (Object.isFrozen(data)) {
					frozenIndex = this.scannedFrozen.indexOf(data);
					if (frozenIndex !== -1) {
						var frozenSchemaIndex = this.scannedFrozenSchemas[frozenIndex].indexOf(schema);
						if (frozenSchemaIndex !== -1) {
							this.errors = this.errors.concat(this.scannedFrozenValidationErrors[frozenIndex][frozenSchemaIndex]);
							return null;
						}
					}
				}
				this.scanned.push(data);
				if (Object.isFrozen(data)) {
					if (frozenIndex === -1) {
						frozenIndex = this.scannedFrozen.length;
						this.scannedFrozen.push(data);
						this.scannedFrozenSchemas.push([]);
					}
					scannedFrozenSchemaIndex = this.scannedFrozenSchemas[frozenIndex].length;
					this.scannedFrozenSchemas[frozenIndex][scannedFrozenSchemaIndex] = schema;
					this.scannedFrozenValidationErrors[frozenIndex][scannedFrozenSchemaIndex] = [];
				} else {
					if (!data[this.validatedSchemasKey]) try {
						Object.defineProperty(data, this.validatedSchemasKey, {
							value: [],
							configurable: true
						});
						Object.defineProperty(data, this.validationErrorsKey, {
							value: [],
							configurable: true
						});
					} catch (e) {
						data[this.validatedSchemasKey] = [];
						data[this.validationErrorsKey] = [];
					}
					scannedSchemasIndex = data[this.validatedSchemasKey].length;
					data[this.validatedSchemasKey][scannedSchemasIndex] = schema;
					data[this.validationErrorsKey][scannedSchemasIndex] = [];
				}
			}
			var errorCount = this.errors.length;
			var error = this.validateBasic(data, schema, dataPointerPath) || this.validateNumeric(data, schema, dataPointerPath) || this.validateString(data, schema, dataPointerPath) || this.validateArray(data, schema, dataPointerPath) || this.validateObject(data, schema, dataPointerPath) || this.validateCombinations(data, schema, dataPointerPath) || this.validateHypermedia(data, schema, dataPointerPath) || this.validateFormat(data, schema, dataPointerPath) || this.validateDefinedKeywords(data, schema, dataPointerPath) || null;
			if (topLevel) {
				while (this.scanned.length) {
					var item = this.scanned.pop();
					delete item[this.validatedSchemasKey];
				}
				this.scannedFrozen = [];
				this.scannedFrozenSchemas = [];
			}
			if (error || errorCount !== this.errors.length) while (dataPathParts && dataPathParts.length || schemaPathParts && schemaPathParts.length) {
				var dataPart = dataPathParts && dataPathParts.length ? "" + dataPathParts.pop() : null;
				var schemaPart = schemaPathParts && schemaPathParts.length ? "" + schemaPathParts.pop() : null;
				if (error) error = error.prefixWith(dataPart, schemaPart);
				this.prefixErrors(errorCount, dataPart, schemaPart);
			}
			if (scannedFrozenSchemaIndex !== null) this.scannedFrozenValidationErrors[frozenIndex][scannedFrozenSchemaIndex] = this.errors.slice(startErrorCount);
			else if (scannedSchemasIndex !== null) data[this.validationErrorsKey][scannedSchemasIndex] = this.errors.slice(startErrorCount);
			return this.handleError(error);
		};
		ValidatorContext.prototype.validateFormat = function(data, schema) {
			if (typeof schema.format !== "string" || !this.formatValidators[schema.format]) return null;
			var errorMessage = this.formatValidators[schema.format].call(null, data, schema);
			if (typeof errorMessage === "string" || typeof errorMessage === "number") return this.createError(ErrorCodes.FORMAT_CUSTOM, { message: errorMessage }, "", "/format", null, data, schema);
			else if (errorMessage && typeof errorMessage === "object") return this.createError(ErrorCodes.FORMAT_CUSTOM, { message: errorMessage.message || "?" }, errorMessage.dataPath || "", errorMessage.schemaPath || "/format", null, data, schema);
			return null;
		};
		ValidatorContext.prototype.validateDefinedKeywords = function(data, schema, dataPointerPath) {
			for (var key in this.definedKeywords) {
				if (typeof schema[key] === "undefined") continue;
				var validationFunctions = this.definedKeywords[key];
				for (var i = 0; i < validationFunctions.length; i++) {
					var func = validationFunctions[i];
					var result = func(data, schema[key], schema, dataPointerPath);
					if (typeof result === "string" || typeof result === "number") return this.createError(ErrorCodes.KEYWORD_CUSTOM, {
						key,
						message: result
					}, "", "", null, data, schema).prefixWith(null, key);
					else if (result && typeof result === "object") {
						var code = result.code;
						if (typeof code === "string") {
							if (!ErrorCodes[code]) throw new Error("Undefined error code (use defineError): " + code);
							code = ErrorCodes[code];
						} else if (typeof code !== "number") code = ErrorCodes.KEYWORD_CUSTOM;
						var messageParams = typeof result.message === "object" ? result.message : {
							key,
							message: result.message || "?"
						};
						var schemaPath = result.schemaPath || "/" + key.replace(/~/g, "~0").replace(/\//g, "~1");
						return this.createError(code, messageParams, result.dataPath || null, schemaPath, null, data, schema);
					}
				}
			}
			return null;
		};
		function recursiveCompare(A, B) {
			if (A === B) return true;
			if (A && B && typeof A === "object" && typeof B === "object") {
				if (Array.isArray(A) !== Array.isArray(B)) return false;
				else if (Array.isArray(A)) {
					if (A.length !== B.length) return false;
					for (var i = 0; i < A.length; i++) if (!recursiveCompare(A[i], B[i])) return false;
				} else {
					var key;
					for (key in A) if (B[key] === void 0 && A[key] !== void 0) return false;
					for (key in B) if (A[key] === void 0 && B[key] !== void 0) return false;
					for (key in A) if (!recursiveCompare(A[key], B[key])) return false;
				}
				return true;
			}
			return false;
		}
		ValidatorContext.prototype.validateBasic = function validateBasic(data, schema, dataPointerPath) {
			var error;
			if (error = this.validateType(data, schema, dataPointerPath)) return error.prefixWith(null, "type");
			if (error = this.validateEnum(data, schema, dataPointerPath)) return error.prefixWith(null, "type");
			return null;
		};
		ValidatorContext.prototype.validateType = function validateType(data, schema) {
			if (schema.type === void 0) return null;
			var dataType = typeof data;
			if (data === null) dataType = "null";
			else if (Array.isArray(data)) dataType = "array";
			var allowedTypes = schema.type;
			if (!Array.isArray(allowedTypes)) allowedTypes = [allowedTypes];
			for (var i = 0; i < allowedTypes.length; i++) {
				var type = allowedTypes[i];
				if (type === dataType || type === "integer" && dataType === "number" && data % 1 === 0) return null;
			}
			return this.createError(ErrorCodes.INVALID_TYPE, {
				type: dataType,
				expected: allowedTypes.join("/")
			}, "", "", null, data, schema);
		};
		ValidatorContext.prototype.validateEnum = function validateEnum(data, schema) {
			if (schema["enum"] === void 0) return null;
			for (var i = 0; i < schema["enum"].length; i++) {
				var enumVal = schema["enum"][i];
				if (recursiveCompare(data, enumVal)) return null;
			}
			return this.createError(ErrorCodes.ENUM_MISMATCH, { value: typeof JSON !== "undefined" ? JSON.stringify(data) : data }, "", "", null, data, schema);
		};
		ValidatorContext.prototype.validateNumeric = function validateNumeric(data, schema, dataPointerPath) {
			return this.validateMultipleOf(data, schema, dataPointerPath) || this.validateMinMax(data, schema, dataPointerPath) || this.validateNaN(data, schema, dataPointerPath) || null;
		};
		var CLOSE_ENOUGH_LOW = Math.pow(2, -51);
		var CLOSE_ENOUGH_HIGH = 1 - CLOSE_ENOUGH_LOW;
		ValidatorContext.prototype.validateMultipleOf = function validateMultipleOf(data, schema) {
			var multipleOf = schema.multipleOf || schema.divisibleBy;
			if (multipleOf === void 0) return null;
			if (typeof data === "number") {
				var remainder = data / multipleOf % 1;
				if (remainder >= CLOSE_ENOUGH_LOW && remainder < CLOSE_ENOUGH_HIGH) return this.createError(ErrorCodes.NUMBER_MULTIPLE_OF, {
					value: data,
					multipleOf
				}, "", "", null, data, schema);
			}
			return null;
		};
		ValidatorContext.prototype.validateMinMax = function validateMinMax(data, schema) {
			if (typeof data !== "number") return null;
			if (schema.minimum !== void 0) {
				if (data < schema.minimum) return this.createError(ErrorCodes.NUMBER_MINIMUM, {
					value: data,
					minimum: schema.minimum
				}, "", "/minimum", null, data, schema);
				if (schema.exclusiveMinimum && data === schema.minimum) return this.createError(ErrorCodes.NUMBER_MINIMUM_EXCLUSIVE, {
					value: data,
					minimum: schema.minimum
				}, "", "/exclusiveMinimum", null, data, schema);
			}
			if (schema.maximum !== void 0) {
				if (data > schema.maximum) return this.createError(ErrorCodes.NUMBER_MAXIMUM, {
					value: data,
					maximum: schema.maximum
				}, "", "/maximum", null, data, schema);
				if (schema.exclusiveMaximum && data === schema.maximum) return this.createError(ErrorCodes.NUMBER_MAXIMUM_EXCLUSIVE, {
					value: data,
					maximum: schema.maximum
				}, "", "/exclusiveMaximum", null, data, schema);
			}
			return null;
		};
		ValidatorContext.prototype.validateNaN = function validateNaN(data, schema) {
			if (typeof data !== "number") return null;
			if (isNaN(data) === true || data === Infinity || data === -Infinity) return this.createError(ErrorCodes.NUMBER_NOT_A_NUMBER, { value: data }, "", "/type", null, data, schema);
			return null;
		};
		ValidatorContext.prototype.validateString = function validateString(data, schema, dataPointerPath) {
			return this.validateStringLength(data, schema, dataPointerPath) || this.validateStringPattern(data, schema, dataPointerPath) || null;
		};
		ValidatorContext.prototype.validateStringLength = function validateStringLength(data, schema) {
			if (typeof data !== "string") return null;
			if (schema.minLength !== void 0) {
				if (data.length < schema.minLength) return this.createError(ErrorCodes.STRING_LENGTH_SHORT, {
					length: data.length,
					minimum: schema.minLength
				}, "", "/minLength", null, data, schema);
			}
			if (schema.maxLength !== void 0) {
				if (data.length > schema.maxLength) return this.createError(ErrorCodes.STRING_LENGTH_LONG, {
					length: data.length,
					maximum: schema.maxLength
				}, "", "/maxLength", null, data, schema);
			}
			return null;
		};
		ValidatorContext.prototype.validateStringPattern = function validateStringPattern(data, schema) {
			if (typeof data !== "string" || typeof schema.pattern !== "string" && !(schema.pattern instanceof RegExp)) return null;
			var regexp;
			if (schema.pattern instanceof RegExp) regexp = schema.pattern;
			else {
				var body, flags = "";
				var literal = schema.pattern.match(/^\/(.+)\/([img]*)$/);
				if (literal) {
					body = literal[1];
					flags = literal[2];
				} else body = schema.pattern;
				regexp = new RegExp(body, flags);
			}
			if (!regexp.test(data)) return this.createError(ErrorCodes.STRING_PATTERN, { pattern: schema.pattern }, "", "/pattern", null, data, schema);
			return null;
		};
		ValidatorContext.prototype.validateArray = function validateArray(data, schema, dataPointerPath) {
			if (!Array.isArray(data)) return null;
			return this.validateArrayLength(data, schema, dataPointerPath) || this.validateArrayUniqueItems(data, schema, dataPointerPath) || this.validateArrayItems(data, schema, dataPointerPath) || null;
		};
		ValidatorContext.prototype.validateArrayLength = function validateArrayLength(data, schema) {
			var error;
			if (schema.minItems !== void 0) {
				if (data.length < schema.minItems) {
					error = this.createError(ErrorCodes.ARRAY_LENGTH_SHORT, {
						length: data.length,
						minimum: schema.minItems
					}, "", "/minItems", null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			if (schema.maxItems !== void 0) {
				if (data.length > schema.maxItems) {
					error = this.createError(ErrorCodes.ARRAY_LENGTH_LONG, {
						length: data.length,
						maximum: schema.maxItems
					}, "", "/maxItems", null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateArrayUniqueItems = function validateArrayUniqueItems(data, schema) {
			if (schema.uniqueItems) {
				for (var i = 0; i < data.length; i++) for (var j = i + 1; j < data.length; j++) if (recursiveCompare(data[i], data[j])) {
					var error = this.createError(ErrorCodes.ARRAY_UNIQUE, {
						match1: i,
						match2: j
					}, "", "/uniqueItems", null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateArrayItems = function validateArrayItems(data, schema, dataPointerPath) {
			if (schema.items === void 0) return null;
			var error, i;
			if (Array.isArray(schema.items)) {
				for (i = 0; i < data.length; i++) if (i < schema.items.length) {
					if (error = this.validateAll(data[i], schema.items[i], [i], ["items", i], dataPointerPath + "/" + i)) return error;
				} else if (schema.additionalItems !== void 0) {
					if (typeof schema.additionalItems === "boolean") {
						if (!schema.additionalItems) {
							error = this.createError(ErrorCodes.ARRAY_ADDITIONAL_ITEMS, {}, "/" + i, "/additionalItems", null, data, schema);
							if (this.handleError(error)) return error;
						}
					} else if (error = this.validateAll(data[i], schema.additionalItems, [i], ["additionalItems"], dataPointerPath + "/" + i)) return error;
				}
			} else for (i = 0; i < data.length; i++) if (error = this.validateAll(data[i], schema.items, [i], ["items"], dataPointerPath + "/" + i)) return error;
			return null;
		};
		ValidatorContext.prototype.validateObject = function validateObject(data, schema, dataPointerPath) {
			if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
			return this.validateObjectMinMaxProperties(data, schema, dataPointerPath) || this.validateObjectRequiredProperties(data, schema, dataPointerPath) || this.validateObjectProperties(data, schema, dataPointerPath) || this.validateObjectDependencies(data, schema, dataPointerPath) || null;
		};
		ValidatorContext.prototype.validateObjectMinMaxProperties = function validateObjectMinMaxProperties(data, schema) {
			var keys = Object.keys(data);
			var error;
			if (schema.minProperties !== void 0) {
				if (keys.length < schema.minProperties) {
					error = this.createError(ErrorCodes.OBJECT_PROPERTIES_MINIMUM, {
						propertyCount: keys.length,
						minimum: schema.minProperties
					}, "", "/minProperties", null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			if (schema.maxProperties !== void 0) {
				if (keys.length > schema.maxProperties) {
					error = this.createError(ErrorCodes.OBJECT_PROPERTIES_MAXIMUM, {
						propertyCount: keys.length,
						maximum: schema.maxProperties
					}, "", "/maxProperties", null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateObjectRequiredProperties = function validateObjectRequiredProperties(data, schema) {
			if (schema.required !== void 0) for (var i = 0; i < schema.required.length; i++) {
				var key = schema.required[i];
				if (data[key] === void 0) {
					var error = this.createError(ErrorCodes.OBJECT_REQUIRED, { key }, "", "/required/" + i, null, data, schema);
					if (this.handleError(error)) return error;
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateObjectProperties = function validateObjectProperties(data, schema, dataPointerPath) {
			var error;
			for (var key in data) {
				var keyPointerPath = dataPointerPath + "/" + key.replace(/~/g, "~0").replace(/\//g, "~1");
				var foundMatch = false;
				if (schema.properties !== void 0 && schema.properties[key] !== void 0) {
					foundMatch = true;
					if (error = this.validateAll(data[key], schema.properties[key], [key], ["properties", key], keyPointerPath)) return error;
				}
				if (schema.patternProperties !== void 0) {
					for (var patternKey in schema.patternProperties) if (new RegExp(patternKey).test(key)) {
						foundMatch = true;
						if (error = this.validateAll(data[key], schema.patternProperties[patternKey], [key], ["patternProperties", patternKey], keyPointerPath)) return error;
					}
				}
				if (!foundMatch) {
					if (schema.additionalProperties !== void 0) {
						if (this.trackUnknownProperties) {
							this.knownPropertyPaths[keyPointerPath] = true;
							delete this.unknownPropertyPaths[keyPointerPath];
						}
						if (typeof schema.additionalProperties === "boolean") {
							if (!schema.additionalProperties) {
								error = this.createError(ErrorCodes.OBJECT_ADDITIONAL_PROPERTIES, { key }, "", "/additionalProperties", null, data, schema).prefixWith(key, null);
								if (this.handleError(error)) return error;
							}
						} else if (error = this.validateAll(data[key], schema.additionalProperties, [key], ["additionalProperties"], keyPointerPath)) return error;
					} else if (this.trackUnknownProperties && !this.knownPropertyPaths[keyPointerPath]) this.unknownPropertyPaths[keyPointerPath] = true;
				} else if (this.trackUnknownProperties) {
					this.knownPropertyPaths[keyPointerPath] = true;
					delete this.unknownPropertyPaths[keyPointerPath];
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateObjectDependencies = function validateObjectDependencies(data, schema, dataPointerPath) {
			var error;
			if (schema.dependencies !== void 0) {
				for (var depKey in schema.dependencies) if (data[depKey] !== void 0) {
					var dep = schema.dependencies[depKey];
					if (typeof dep === "string") {
						if (data[dep] === void 0) {
							error = this.createError(ErrorCodes.OBJECT_DEPENDENCY_KEY, {
								key: depKey,
								missing: dep
							}, "", "", null, data, schema).prefixWith(null, depKey).prefixWith(null, "dependencies");
							if (this.handleError(error)) return error;
						}
					} else if (Array.isArray(dep)) for (var i = 0; i < dep.length; i++) {
						var requiredKey = dep[i];
						if (data[requiredKey] === void 0) {
							error = this.createError(ErrorCodes.OBJECT_DEPENDENCY_KEY, {
								key: depKey,
								missing: requiredKey
							}, "", "/" + i, null, data, schema).prefixWith(null, depKey).prefixWith(null, "dependencies");
							if (this.handleError(error)) return error;
						}
					}
					else if (error = this.validateAll(data, dep, [], ["dependencies", depKey], dataPointerPath)) return error;
				}
			}
			return null;
		};
		ValidatorContext.prototype.validateCombinations = function validateCombinations(data, schema, dataPointerPath) {
			return this.validateAllOf(data, schema, dataPointerPath) || this.validateAnyOf(data, schema, dataPointerPath) || this.validateOneOf(data, schema, dataPointerPath) || this.validateNot(data, schema, dataPointerPath) || null;
		};
		ValidatorContext.prototype.validateAllOf = function validateAllOf(data, schema, dataPointerPath) {
			if (schema.allOf === void 0) return null;
			var error;
			for (var i = 0; i < schema.allOf.length; i++) {
				var subSchema = schema.allOf[i];
				if (error = this.validateAll(data, subSchema, [], ["allOf", i], dataPointerPath)) return error;
			}
			return null;
		};
		ValidatorContext.prototype.validateAnyOf = function validateAnyOf(data, schema, dataPointerPath) {
			if (schema.anyOf === void 0) return null;
			var errors = [];
			var startErrorCount = this.errors.length;
			var oldUnknownPropertyPaths, oldKnownPropertyPaths;
			if (this.trackUnknownProperties) {
				oldUnknownPropertyPaths = this.unknownPropertyPaths;
				oldKnownPropertyPaths = this.knownPropertyPaths;
			}
			var errorAtEnd = true;
			for (var i = 0; i < schema.anyOf.length; i++) {
				if (this.trackUnknownProperties) {
					this.unknownPropertyPaths = {};
					this.knownPropertyPaths = {};
				}
				var subSchema = schema.anyOf[i];
				var errorCount = this.errors.length;
				var error = this.validateAll(data, subSchema, [], ["anyOf", i], dataPointerPath);
				if (error === null && errorCount === this.errors.length) {
					this.errors = this.errors.slice(0, startErrorCount);
					if (this.trackUnknownProperties) {
						for (var knownKey in this.knownPropertyPaths) {
							oldKnownPropertyPaths[knownKey] = true;
							delete oldUnknownPropertyPaths[knownKey];
						}
						for (var unknownKey in this.unknownPropertyPaths) if (!oldKnownPropertyPaths[unknownKey]) oldUnknownPropertyPaths[unknownKey] = true;
						errorAtEnd = false;
						continue;
					}
					return null;
				}
				if (error) errors.push(error.prefixWith(null, "" + i).prefixWith(null, "anyOf"));
			}
			if (this.trackUnknownProperties) {
				this.unknownPropertyPaths = oldUnknownPropertyPaths;
				this.knownPropertyPaths = oldKnownPropertyPaths;
			}
			if (errorAtEnd) {
				errors = errors.concat(this.errors.slice(startErrorCount));
				this.errors = this.errors.slice(0, startErrorCount);
				return this.createError(ErrorCodes.ANY_OF_MISSING, {}, "", "/anyOf", errors, data, schema);
			}
		};
		ValidatorContext.prototype.validateOneOf = function validateOneOf(data, schema, dataPointerPath) {
			if (schema.oneOf === void 0) return null;
			var validIndex = null;
			var errors = [];
			var startErrorCount = this.errors.length;
			var oldUnknownPropertyPaths, oldKnownPropertyPaths;
			if (this.trackUnknownProperties) {
				oldUnknownPropertyPaths = this.unknownPropertyPaths;
				oldKnownPropertyPaths = this.knownPropertyPaths;
			}
			for (var i = 0; i < schema.oneOf.length; i++) {
				if (this.trackUnknownProperties) {
					this.unknownPropertyPaths = {};
					this.knownPropertyPaths = {};
				}
				var subSchema = schema.oneOf[i];
				var errorCount = this.errors.length;
				var error = this.validateAll(data, subSchema, [], ["oneOf", i], dataPointerPath);
				if (error === null && errorCount === this.errors.length) {
					if (validIndex === null) validIndex = i;
					else {
						this.errors = this.errors.slice(0, startErrorCount);
						return this.createError(ErrorCodes.ONE_OF_MULTIPLE, {
							index1: validIndex,
							index2: i
						}, "", "/oneOf", null, data, schema);
					}
					if (this.trackUnknownProperties) {
						for (var knownKey in this.knownPropertyPaths) {
							oldKnownPropertyPaths[knownKey] = true;
							delete oldUnknownPropertyPaths[knownKey];
						}
						for (var unknownKey in this.unknownPropertyPaths) if (!oldKnownPropertyPaths[unknownKey]) oldUnknownPropertyPaths[unknownKey] = true;
					}
				} else if (error) errors.push(error);
			}
			if (this.trackUnknownProperties) {
				this.unknownPropertyPaths = oldUnknownPropertyPaths;
				this.knownPropertyPaths = oldKnownPropertyPaths;
			}
			if (validIndex === null) {
				errors = errors.concat(this.errors.slice(startErrorCount));
				this.errors = this.errors.slice(0, startErrorCount);
				return this.createError(ErrorCodes.ONE_OF_MISSING, {}, "", "/oneOf", errors, data, schema);
			} else this.errors = this.errors.slice(0, startErrorCount);
			return null;
		};
		ValidatorContext.prototype.validateNot = function validateNot(data, schema, dataPointerPath) {
			if (schema.not === void 0) return null;
			var oldErrorCount = this.errors.length;
			var oldUnknownPropertyPaths, oldKnownPropertyPaths;
			if (this.trackUnknownProperties) {
				oldUnknownPropertyPaths = this.unknownPropertyPaths;
				oldKnownPropertyPaths = this.knownPropertyPaths;
				this.unknownPropertyPaths = {};
				this.knownPropertyPaths = {};
			}
			var error = this.validateAll(data, schema.not, null, null, dataPointerPath);
			var notErrors = this.errors.slice(oldErrorCount);
			this.errors = this.errors.slice(0, oldErrorCount);
			if (this.trackUnknownProperties) {
				this.unknownPropertyPaths = oldUnknownPropertyPaths;
				this.knownPropertyPaths = oldKnownPropertyPaths;
			}
			if (error === null && notErrors.length === 0) return this.createError(ErrorCodes.NOT_PASSED, {}, "", "/not", null, data, schema);
			return null;
		};
		ValidatorContext.prototype.validateHypermedia = function validateCombinations(data, schema, dataPointerPath) {
			if (!schema.links) return null;
			var error;
			for (var i = 0; i < schema.links.length; i++) {
				var ldo = schema.links[i];
				if (ldo.rel === "describedby") {
					var template = new UriTemplate(ldo.href);
					var allPresent = true;
					for (var j = 0; j < template.varNames.length; j++) if (!(template.varNames[j] in data)) {
						allPresent = false;
						break;
					}
					if (allPresent) {
						var subSchema = { "$ref": template.fillFromObject(data) };
						if (error = this.validateAll(data, subSchema, [], ["links", i], dataPointerPath)) return error;
					}
				}
			}
		};
		function parseURI(url) {
			var m = String(url).replace(/^\s+|\s+$/g, "").match(/^([^:\/?#]+:)?(\/\/(?:[^:@]*(?::[^:@]*)?@)?(([^:\/?#]*)(?::(\d*))?))?([^?#]*)(\?[^#]*)?(#[\s\S]*)?/);
			return m ? {
				href: m[0] || "",
				protocol: m[1] || "",
				authority: m[2] || "",
				host: m[3] || "",
				hostname: m[4] || "",
				port: m[5] || "",
				pathname: m[6] || "",
				search: m[7] || "",
				hash: m[8] || ""
			} : null;
		}
		function resolveUrl(base, href) {
			function removeDotSegments(input) {
				var output = [];
				input.replace(/^(\.\.?(\/|$))+/, "").replace(/\/(\.(\/|$))+/g, "/").replace(/\/\.\.$/, "/../").replace(/\/?[^\/]*/g, function(p) {
					if (p === "/..") output.pop();
					else output.push(p);
				});
				return output.join("").replace(/^\//, input.charAt(0) === "/" ? "/" : "");
			}
			href = parseURI(href || "");
			base = parseURI(base || "");
			return !href || !base ? null : (href.protocol || base.protocol) + (href.protocol || href.authority ? href.authority : base.authority) + removeDotSegments(href.protocol || href.authority || href.pathname.charAt(0) === "/" ? href.pathname : href.pathname ? (base.authority && !base.pathname ? "/" : "") + base.pathname.slice(0, base.pathname.lastIndexOf("/") + 1) + href.pathname : base.pathname) + (href.protocol || href.authority || href.pathname ? href.search : href.search || base.search) + href.hash;
		}
		function getDocumentUri(uri) {
			return uri.split("#")[0];
		}
		function normSchema(schema, baseUri) {
			if (schema && typeof schema === "object") {
				if (baseUri === void 0) baseUri = schema.id;
				else if (typeof schema.id === "string") {
					baseUri = resolveUrl(baseUri, schema.id);
					schema.id = baseUri;
				}
				if (Array.isArray(schema)) for (var i = 0; i < schema.length; i++) normSchema(schema[i], baseUri);
				else {
					if (typeof schema["$ref"] === "string") schema["$ref"] = resolveUrl(baseUri, schema["$ref"]);
					for (var key in schema) if (key !== "enum") normSchema(schema[key], baseUri);
				}
			}
		}
		function defaultErrorReporter(language) {
			language = language || "en";
			var errorMessages = languages[language];
			return function(error) {
				var messageTemplate = errorMessages[error.code] || ErrorMessagesDefault[error.code];
				if (typeof messageTemplate !== "string") return "Unknown error code " + error.code + ": " + JSON.stringify(error.messageParams);
				var messageParams = error.params;
				return messageTemplate.replace(/\{([^{}]*)\}/g, function(whole, varName) {
					var subValue = messageParams[varName];
					return typeof subValue === "string" || typeof subValue === "number" ? subValue : whole;
				});
			};
		}
		var ErrorCodes = {
			INVALID_TYPE: 0,
			ENUM_MISMATCH: 1,
			ANY_OF_MISSING: 10,
			ONE_OF_MISSING: 11,
			ONE_OF_MULTIPLE: 12,
			NOT_PASSED: 13,
			NUMBER_MULTIPLE_OF: 100,
			NUMBER_MINIMUM: 101,
			NUMBER_MINIMUM_EXCLUSIVE: 102,
			NUMBER_MAXIMUM: 103,
			NUMBER_MAXIMUM_EXCLUSIVE: 104,
			NUMBER_NOT_A_NUMBER: 105,
			STRING_LENGTH_SHORT: 200,
			STRING_LENGTH_LONG: 201,
			STRING_PATTERN: 202,
			OBJECT_PROPERTIES_MINIMUM: 300,
			OBJECT_PROPERTIES_MAXIMUM: 301,
			OBJECT_REQUIRED: 302,
			OBJECT_ADDITIONAL_PROPERTIES: 303,
			OBJECT_DEPENDENCY_KEY: 304,
			ARRAY_LENGTH_SHORT: 400,
			ARRAY_LENGTH_LONG: 401,
			ARRAY_UNIQUE: 402,
			ARRAY_ADDITIONAL_ITEMS: 403,
			FORMAT_CUSTOM: 500,
			KEYWORD_CUSTOM: 501,
			CIRCULAR_REFERENCE: 600,
			UNKNOWN_PROPERTY: 1e3
		};
		var ErrorCodeLookup = {};
		for (var key in ErrorCodes) ErrorCodeLookup[ErrorCodes[key]] = key;
		var ErrorMessagesDefault = {
			INVALID_TYPE: "Invalid type: {type} (expected {expected})",
			ENUM_MISMATCH: "No enum match for: {value}",
			ANY_OF_MISSING: "Data does not match any schemas from \"anyOf\"",
			ONE_OF_MISSING: "Data does not match any schemas from \"oneOf\"",
			ONE_OF_MULTIPLE: "Data is valid against more than one schema from \"oneOf\": indices {index1} and {index2}",
			NOT_PASSED: "Data matches schema from \"not\"",
			NUMBER_MULTIPLE_OF: "Value {value} is not a multiple of {multipleOf}",
			NUMBER_MINIMUM: "Value {value} is less than minimum {minimum}",
			NUMBER_MINIMUM_EXCLUSIVE: "Value {value} is equal to exclusive minimum {minimum}",
			NUMBER_MAXIMUM: "Value {value} is greater than maximum {maximum}",
			NUMBER_MAXIMUM_EXCLUSIVE: "Value {value} is equal to exclusive maximum {maximum}",
			NUMBER_NOT_A_NUMBER: "Value {value} is not a valid number",
			STRING_LENGTH_SHORT: "String is too short ({length} chars), minimum {minimum}",
			STRING_LENGTH_LONG: "String is too long ({length} chars), maximum {maximum}",
			STRING_PATTERN: "String does not match pattern: {pattern}",
			OBJECT_PROPERTIES_MINIMUM: "Too few properties defined ({propertyCount}), minimum {minimum}",
			OBJECT_PROPERTIES_MAXIMUM: "Too many properties defined ({propertyCount}), maximum {maximum}",
			OBJECT_REQUIRED: "Missing required property: {key}",
			OBJECT_ADDITIONAL_PROPERTIES: "Additional properties not allowed",
			OBJECT_DEPENDENCY_KEY: "Dependency failed - key must exist: {missing} (due to key: {key})",
			ARRAY_LENGTH_SHORT: "Array is too short ({length}), minimum {minimum}",
			ARRAY_LENGTH_LONG: "Array is too long ({length}), maximum {maximum}",
			ARRAY_UNIQUE: "Array items are not unique (indices {match1} and {match2})",
			ARRAY_ADDITIONAL_ITEMS: "Additional items not allowed",
			FORMAT_CUSTOM: "Format validation failed ({message})",
			KEYWORD_CUSTOM: "Keyword failed: {key} ({message})",
			CIRCULAR_REFERENCE: "Circular $refs: {urls}",
			UNKNOWN_PROPERTY: "Unknown property (not in schema)"
		};
		function ValidationError(code, params, dataPath, schemaPath, subErrors) {
			Error.call(this);
			if (code === void 0) throw new Error("No error code supplied: " + schemaPath);
			this.message = "";
			this.params = params;
			this.code = code;
			this.dataPath = dataPath || "";
			this.schemaPath = schemaPath || "";
			this.subErrors = subErrors || null;
			var err = new Error(this.message);
			this.stack = err.stack || err.stacktrace;
			if (!this.stack) try {
				throw err;
			} catch (err) {
				this.stack = err.stack || err.stacktrace;
			}
		}
		ValidationError.prototype = Object.create(Error.prototype);
		ValidationError.prototype.constructor = ValidationError;
		ValidationError.prototype.name = "ValidationError";
		ValidationError.prototype.prefixWith = function(dataPrefix, schemaPrefix) {
			if (dataPrefix !== null) {
				dataPrefix = dataPrefix.replace(/~/g, "~0").replace(/\//g, "~1");
				this.dataPath = "/" + dataPrefix + this.dataPath;
			}
			if (schemaPrefix !== null) {
				schemaPrefix = schemaPrefix.replace(/~/g, "~0").replace(/\//g, "~1");
				this.schemaPath = "/" + schemaPrefix + this.schemaPath;
			}
			if (this.subErrors !== null) for (var i = 0; i < this.subErrors.length; i++) this.subErrors[i].prefixWith(dataPrefix, schemaPrefix);
			return this;
		};
		function isTrustedUrl(baseUrl, testUrl) {
			if (testUrl.substring(0, baseUrl.length) === baseUrl) {
				var remainder = testUrl.substring(baseUrl.length);
				if (testUrl.length > 0 && testUrl.charAt(baseUrl.length - 1) === "/" || remainder.charAt(0) === "#" || remainder.charAt(0) === "?") return true;
			}
			return false;
		}
		var languages = {};
		function createApi(language) {
			var globalContext = new ValidatorContext();
			var currentLanguage;
			var customErrorReporter;
			var api = {
				setErrorReporter: function(reporter) {
					if (typeof reporter === "string") return this.language(reporter);
					customErrorReporter = reporter;
					return true;
				},
				addFormat: function() {
					globalContext.addFormat.apply(globalContext, arguments);
				},
				language: function(code) {
					if (!code) return currentLanguage;
					if (!languages[code]) code = code.split("-")[0];
					if (languages[code]) {
						currentLanguage = code;
						return code;
					}
					return false;
				},
				addLanguage: function(code, messageMap) {
					var key;
					for (key in ErrorCodes) if (messageMap[key] && !messageMap[ErrorCodes[key]]) messageMap[ErrorCodes[key]] = messageMap[key];
					var rootCode = code.split("-")[0];
					if (!languages[rootCode]) {
						languages[code] = messageMap;
						languages[rootCode] = messageMap;
					} else {
						languages[code] = Object.create(languages[rootCode]);
						for (key in messageMap) {
							if (typeof languages[rootCode][key] === "undefined") languages[rootCode][key] = messageMap[key];
							languages[code][key] = messageMap[key];
						}
					}
					return this;
				},
				freshApi: function(language) {
					var result = createApi();
					if (language) result.language(language);
					return result;
				},
				validate: function(data, schema, checkRecursive, banUnknownProperties) {
					var def = defaultErrorReporter(currentLanguage);
					var context = new ValidatorContext(globalContext, false, customErrorReporter ? function(error, data, schema) {
						return customErrorReporter(error, data, schema) || def(error, data, schema);
					} : def, checkRecursive, banUnknownProperties);
					if (typeof schema === "string") schema = { "$ref": schema };
					context.addSchema("", schema);
					var error = context.validateAll(data, schema, null, null, "");
					if (!error && banUnknownProperties) error = context.banUnknownProperties(data, schema);
					this.error = error;
					this.missing = context.missing;
					this.valid = error === null;
					return this.valid;
				},
				validateResult: function() {
					var result = { toString: function() {
						return this.valid ? "valid" : this.error.message;
					} };
					this.validate.apply(result, arguments);
					return result;
				},
				validateMultiple: function(data, schema, checkRecursive, banUnknownProperties) {
					var def = defaultErrorReporter(currentLanguage);
					var context = new ValidatorContext(globalContext, true, customErrorReporter ? function(error, data, schema) {
						return customErrorReporter(error, data, schema) || def(error, data, schema);
					} : def, checkRecursive, banUnknownProperties);
					if (typeof schema === "string") schema = { "$ref": schema };
					context.addSchema("", schema);
					context.validateAll(data, schema, null, null, "");
					if (banUnknownProperties) context.banUnknownProperties(data, schema);
					var result = { toString: function() {
						return this.valid ? "valid" : this.error.message;
					} };
					result.errors = context.errors;
					result.missing = context.missing;
					result.valid = result.errors.length === 0;
					return result;
				},
				addSchema: function() {
					return globalContext.addSchema.apply(globalContext, arguments);
				},
				getSchema: function() {
					return globalContext.getSchema.apply(globalContext, arguments);
				},
				getSchemaMap: function() {
					return globalContext.getSchemaMap.apply(globalContext, arguments);
				},
				getSchemaUris: function() {
					return globalContext.getSchemaUris.apply(globalContext, arguments);
				},
				getMissingUris: function() {
					return globalContext.getMissingUris.apply(globalContext, arguments);
				},
				dropSchemas: function() {
					globalContext.dropSchemas.apply(globalContext, arguments);
				},
				defineKeyword: function() {
					globalContext.defineKeyword.apply(globalContext, arguments);
				},
				defineError: function(codeName, codeNumber, defaultMessage) {
					if (typeof codeName !== "string" || !/^[A-Z]+(_[A-Z]+)*$/.test(codeName)) throw new Error("Code name must be a string in UPPER_CASE_WITH_UNDERSCORES");
					if (typeof codeNumber !== "number" || codeNumber % 1 !== 0 || codeNumber < 1e4) throw new Error("Code number must be an integer > 10000");
					if (typeof ErrorCodes[codeName] !== "undefined") throw new Error("Error already defined: " + codeName + " as " + ErrorCodes[codeName]);
					if (typeof ErrorCodeLookup[codeNumber] !== "undefined") throw new Error("Error code already used: " + ErrorCodeLookup[codeNumber] + " as " + codeNumber);
					ErrorCodes[codeName] = codeNumber;
					ErrorCodeLookup[codeNumber] = codeName;
					ErrorMessagesDefault[codeName] = ErrorMessagesDefault[codeNumber] = defaultMessage;
					for (var langCode in languages) {
						var language = languages[langCode];
						if (language[codeName]) language[codeNumber] = language[codeNumber] || language[codeName];
					}
				},
				reset: function() {
					globalContext.reset();
					this.error = null;
					this.missing = [];
					this.valid = true;
				},
				missing: [],
				error: null,
				valid: true,
				normSchema,
				resolveUrl,
				getDocumentUri,
				errorCodes: ErrorCodes
			};
			api.language(language || "en");
			return api;
		}
		var tv4 = createApi();
		tv4.addLanguage("en-gb", ErrorMessagesDefault);
		tv4.tv4 = tv4;
		return tv4;
	});
}));
// node_modules/node-vault/src/commands.js
var require_commands = __commonJSMin(((exports, module) => {
	const sealStatusResponse = {
		type: "object",
		properties: {
			sealed: { type: "boolean" },
			t: { type: "integer" },
			n: { type: "integer" },
			progress: { type: "integer" }
		},
		required: [
			"sealed",
			"t",
			"n",
			"progress"
		]
	};
	const auth = {
		type: "object",
		properties: {
			client_token: { type: "string" },
			policies: {
				type: "array",
				items: { type: "string" }
			},
			metadata: { type: "object" },
			lease_duration: { type: "integer" },
			renewable: { type: "boolean" }
		}
	};
	const tokenResponse = {
		type: "object",
		properties: { auth },
		required: ["auth"]
	};
	const kubernetesRoleResponse = {
		type: "object",
		properties: {
			auth,
			name: { type: "string" },
			bound_cidrs: { type: "array" },
			bound_service_account_names: { type: "array" },
			bound_service_account_namespaces: { type: "array" },
			ttl: { type: "integer" },
			max_ttl: { type: "integer" },
			policies: { type: "array" },
			num_uses: { type: "integer" },
			period: { type: "integer" }
		}
	};
	const approleResponse = {
		type: "object",
		properties: {
			auth,
			warnings: { type: "string" },
			wrap_info: { type: "string" },
			data: { type: "object" },
			lease_duration: { type: "integer" },
			renewable: { type: "boolean" },
			lease_id: { type: "string" }
		}
	};
	module.exports = {
		status: {
			method: "GET",
			path: "/sys/seal-status",
			schema: { res: sealStatusResponse }
		},
		initialized: {
			method: "GET",
			path: "/sys/init"
		},
		init: {
			method: "PUT",
			path: "/sys/init",
			schema: {
				req: {
					type: "object",
					properties: {
						secret_shares: {
							type: "integer",
							minimum: 1
						},
						secret_threshold: {
							type: "integer",
							minimum: 1
						},
						pgp_keys: {
							type: "array",
							items: { type: "string" },
							uniqueItems: true
						}
					},
					required: ["secret_shares", "secret_threshold"]
				},
				res: {
					type: "object",
					properties: {
						keys: {
							type: "array",
							items: { type: "string" },
							uniqueItems: true
						},
						root_token: { type: "string" }
					},
					required: ["keys", "root_token"]
				}
			}
		},
		unseal: {
			method: "PUT",
			path: "/sys/unseal",
			schema: {
				req: {
					type: "object",
					properties: {
						key: { type: "string" },
						reset: { type: "boolean" },
						migrate: { type: "boolean" }
					}
				},
				res: sealStatusResponse
			}
		},
		seal: {
			method: "PUT",
			path: "/sys/seal"
		},
		getTokenRole: {
			method: "GET",
			path: "/auth/token/roles/{{role_name}}"
		},
		removeTokenRole: {
			method: "DELETE",
			path: "/auth/token/roles/{{role_name}}"
		},
		approleRoles: {
			method: "LIST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role",
			schema: { res: approleResponse }
		},
		addKubernetesRole: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}{{kubernetesPath}}{{/mount_point}}/role/{{ role_name }}",
			schema: { req: {
				name: { type: "string" },
				bound_cidrs: { type: "array" },
				bound_service_account_names: { type: "array" },
				bound_service_account_namespaces: { type: "array" },
				ttl: { type: "integer" },
				max_ttl: { type: "integer" },
				policies: { type: "array" },
				num_uses: { type: "integer" },
				period: { type: "integer" }
			} }
		},
		getKubernetesRole: {
			method: "GET",
			path: "/auth/{{mount_point}}{{^mount_point}}{{kubernetesPath}}{{/mount_point}}/role/{{ role_name }}",
			schema: { res: kubernetesRoleResponse }
		},
		deleteKubernetesRole: {
			method: "DELETE",
			path: "/auth/{{mount_point}}{{^mount_point}}{{kubernetesPath}}{{/mount_point}}/role/{{ role_name }}"
		},
		addApproleRole: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}",
			schema: { req: {
				type: "object",
				properties: {
					bind_secret_id: { type: "boolean" },
					bound_cidr_list: { type: "string" },
					policies: { type: "string" },
					secret_id_num_uses: { type: "integer" },
					secret_id_ttl: { type: "integer" },
					token_num_uses: { type: "integer" },
					token_ttl: { type: "integer" },
					token_max_ttl: { type: "integer" },
					period: { type: "integer" }
				}
			} }
		},
		getApproleRole: {
			method: "GET",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}",
			schema: { res: approleResponse }
		},
		deleteApproleRole: {
			method: "DELETE",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}"
		},
		getApproleRoleId: {
			method: "GET",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/role-id",
			schema: { res: approleResponse }
		},
		updateApproleRoleId: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/role-id",
			schema: { req: {
				type: "object",
				properties: { role_id: { type: "string" } },
				required: ["role_id"]
			} }
		},
		getApproleRoleSecret: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id",
			schema: { req: {
				type: "object",
				properties: {
					metadata: { type: "string" },
					cidr_list: {
						type: "array",
						items: { type: "string" }
					}
				}
			} }
		},
		generateRootInit: {
			method: "PUT",
			path: "/sys/generate-root/attempt",
			schema: {
				req: {
					type: "object",
					properties: {
						otp: { type: "string" },
						pgp_key: { type: "string" }
					}
				},
				res: {
					type: "object",
					properties: {
						started: { type: "boolean" },
						nonce: { type: "string" },
						progress: {
							type: "integer",
							minimum: 0
						},
						required: {
							type: "integer",
							minimum: 1
						},
						pgp_fingerprint: { type: "string" },
						complete: { type: "boolean" }
					},
					required: [
						"started",
						"nonce",
						"progress",
						"required",
						"pgp_fingerprint",
						"complete"
					]
				}
			}
		},
		generateRootCancel: {
			method: "DELETE",
			path: "/sys/generate-root/attempt"
		},
		generateRootUpdate: {
			method: "PUT",
			path: "/sys/generate-root/update",
			schema: {
				req: {
					type: "object",
					properties: {
						key: { type: "string" },
						nonce: { type: "string" }
					},
					required: ["key", "nonce"]
				},
				res: {
					type: "object",
					properties: {
						started: { type: "boolean" },
						nonce: { type: "string" },
						progress: {
							type: "integer",
							minimum: 0
						},
						required: {
							type: "integer",
							minimum: 1
						},
						pgp_fingerprint: { type: "string" },
						complete: { type: "boolean" },
						encoded_root_token: { type: "string" }
					},
					required: [
						"started",
						"nonce",
						"progress",
						"required",
						"pgp_fingerprint",
						"complete"
					]
				}
			}
		},
		mounts: {
			method: "GET",
			path: "/sys/mounts"
		},
		mount: {
			method: "POST",
			path: "/sys/mounts/{{mount_point}}"
		},
		encryptData: {
			method: "POST",
			path: "/transit/encrypt/{{name}}"
		},
		decryptData: {
			method: "POST",
			path: "/transit/decrypt/{{name}}"
		},
		rewrapData: {
			method: "POST",
			path: "/transit/rewrap/{{name}}"
		},
		transitCreateKey: {
			method: "POST",
			path: "/transit/keys/{{name}}"
		},
		transitReadKey: {
			method: "GET",
			path: "/transit/keys/{{name}}"
		},
		transitListKeys: {
			method: "LIST",
			path: "/transit/keys"
		},
		transitDeleteKey: {
			method: "DELETE",
			path: "/transit/keys/{{name}}"
		},
		generateDatabaseCredentials: {
			method: "GET",
			path: "/{{databasePath}}/creds/{{name}}"
		},
		unmount: {
			method: "DELETE",
			path: "/sys/mounts/{{mount_point}}"
		},
		remount: {
			method: "POST",
			path: "/sys/remount"
		},
		policies: {
			method: "GET",
			path: "/sys/policy"
		},
		addPolicy: {
			method: "PUT",
			path: "/sys/policy/{{name}}"
		},
		getPolicy: {
			method: "GET",
			path: "/sys/policy/{{name}}"
		},
		removePolicy: {
			method: "DELETE",
			path: "/sys/policy/{{name}}"
		},
		auths: {
			method: "GET",
			path: "/sys/auth"
		},
		enableAuth: {
			method: "POST",
			path: "/sys/auth/{{mount_point}}"
		},
		disableAuth: {
			method: "DELETE",
			path: "/sys/auth/{{mount_point}}"
		},
		audits: {
			method: "GET",
			path: "/sys/audit"
		},
		enableAudit: {
			method: "PUT",
			path: "/sys/audit/{{name}}"
		},
		disableAudit: {
			method: "DELETE",
			path: "/sys/audit/{{name}}"
		},
		renew: {
			method: "PUT",
			path: "/sys/leases/renew",
			schema: {
				req: {
					type: "object",
					properties: {
						lease_id: { type: "string" },
						increment: { type: "integer" }
					},
					required: ["lease_id"]
				},
				res: {
					type: "object",
					properties: {
						lease_id: { type: "string" },
						renewable: { type: "boolean" },
						lease_duration: { type: "integer" }
					}
				}
			}
		},
		revoke: {
			method: "PUT",
			path: "/sys/leases/revoke",
			schema: { req: {
				type: "object",
				properties: { lease_id: { type: "string" } },
				required: ["lease_id"]
			} }
		},
		revokePrefix: {
			method: "PUT",
			path: "/sys/revoke-prefix/{{path_prefix}}"
		},
		rotate: {
			method: "PUT",
			path: "/sys/rotate"
		},
		unwrap: {
			method: "POST",
			path: "/sys/wrapping/unwrap",
			schema: { req: {
				type: "object",
				properties: { token: { type: "string" } }
			} }
		},
		gcpLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}gcp{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						role: { type: "string" },
						jwt: { type: "string" }
					},
					required: ["role", "jwt"]
				},
				res: tokenResponse
			}
		},
		githubLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}github{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { token: { type: "string" } },
					required: ["token"]
				},
				res: tokenResponse
			}
		},
		kubernetesLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}{{kubernetesPath}}{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						role: { type: "string" },
						jwt: { type: "string" }
					},
					required: ["role", "jwt"]
				},
				res: tokenResponse
			}
		},
		awsIamLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}aws{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						role: { type: "string" },
						iam_http_request_method: { type: "string" },
						iam_request_url: { type: "string" },
						iam_request_body: { type: "string" },
						iam_request_headers: { type: "string" }
					},
					required: [
						"role",
						"iam_http_request_method",
						"iam_request_url",
						"iam_request_body",
						"iam_request_headers"
					]
				},
				res: tokenResponse
			}
		},
		userpassLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}userpass{{/mount_point}}/login/{{username}}",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { password: { type: "string" } },
					required: ["password"]
				},
				res: tokenResponse
			}
		},
		ldapLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}ldap{{/mount_point}}/login/{{username}}",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { password: { type: "string" } },
					required: ["password"]
				},
				res: tokenResponse
			}
		},
		oktaLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}okta{{/mount_point}}/login/{{username}}",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { password: { type: "string" } },
					required: ["password"]
				},
				res: tokenResponse
			}
		},
		radiusLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}radius{{/mount_point}}/login/{{username}}",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { password: { type: "string" } },
					required: ["password"]
				},
				res: tokenResponse
			}
		},
		certLogin: {
			method: "POST",
			path: "/auth/cert/login",
			tokenSource: true,
			schema: {
				req: { type: "object" },
				res: tokenResponse
			}
		},
		jwtLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}jwt{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						role: { type: "string" },
						jwt: { type: "string" }
					},
					required: ["role", "jwt"]
				},
				res: tokenResponse
			}
		},
		tokenAccessors: {
			method: "LIST",
			path: "/auth/token/accessors",
			schema: { res: {
				type: "object",
				properties: { data: {
					type: "object",
					properties: { keys: {
						type: "array",
						items: { type: "string" }
					} }
				} },
				required: ["data"]
			} }
		},
		tokenCreate: {
			method: "POST",
			path: "/auth/token/create",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						id: { type: "string" },
						policies: {
							type: "array",
							items: { type: "string" }
						},
						meta: { type: "object" },
						no_parent: { type: "boolean" },
						no_default_policy: { type: "boolean" },
						renewable: { type: "boolean" },
						ttl: { type: "string" },
						explicit_max_ttl: { type: "string" },
						display_name: { type: "string" },
						num_uses: { type: "integer" }
					}
				},
				res: tokenResponse
			}
		},
		tokenCreateOrphan: {
			method: "POST",
			path: "/auth/token/create-orphan",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						id: { type: "string" },
						policies: {
							type: "array",
							items: { type: "string" }
						},
						meta: { type: "object" },
						no_parent: { type: "boolean" },
						no_default_policy: { type: "boolean" },
						renewable: { type: "boolean" },
						ttl: { type: "string" },
						explicit_max_ttl: { type: "string" },
						display_name: { type: "string" },
						num_uses: { type: "integer" }
					}
				},
				res: tokenResponse
			}
		},
		tokenCreateRole: {
			method: "POST",
			path: "/auth/token/create/{{role_name}}",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						id: { type: "string" },
						policies: {
							type: "array",
							items: { type: "string" }
						},
						meta: { type: "object" },
						no_parent: { type: "boolean" },
						no_default_policy: { type: "boolean" },
						renewable: { type: "boolean" },
						ttl: { type: "string" },
						explicit_max_ttl: { type: "string" },
						display_name: { type: "string" },
						num_uses: { type: "integer" }
					}
				},
				res: tokenResponse
			}
		},
		tokenLookup: {
			method: "POST",
			path: "/auth/token/lookup",
			schema: {
				req: {
					type: "object",
					properties: { token: { type: "string" } },
					required: ["token"]
				},
				res: {
					type: "object",
					properties: { data: {
						type: "object",
						properties: {
							id: { type: "string" },
							policies: {
								type: "array",
								items: { type: "string" }
							},
							path: { type: "string" },
							meta: { type: "object" },
							display_name: { type: "string" },
							num_uses: { type: "integer" }
						}
					} },
					required: ["data"]
				}
			}
		},
		tokenLookupAccessor: {
			method: "POST",
			path: "/auth/token/lookup-accessor",
			schema: {
				req: {
					type: "object",
					properties: { accessor: { type: "string" } },
					required: ["accessor"]
				},
				res: {
					type: "object",
					properties: { data: {
						type: "object",
						properties: {
							id: { type: "string" },
							policies: {
								type: "array",
								items: { type: "string" }
							},
							path: { type: "string" },
							meta: { type: "object" },
							display_name: { type: "string" },
							num_uses: { type: "integer" }
						}
					} },
					required: ["data"]
				}
			}
		},
		tokenLookupSelf: {
			method: "GET",
			path: "/auth/token/lookup-self",
			schema: { res: {
				type: "object",
				properties: { data: {
					type: "object",
					properties: {
						id: { type: "string" },
						policies: {
							type: "array",
							items: { type: "string" }
						},
						path: { type: "string" },
						meta: { type: "object" },
						display_name: { type: "string" },
						num_uses: { type: "integer" }
					}
				} },
				required: ["data"]
			} }
		},
		tokenRenew: {
			method: "POST",
			path: "/auth/token/renew",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						token: { type: "string" },
						increment: { type: ["integer", "string"] }
					},
					required: ["token"]
				},
				res: tokenResponse
			}
		},
		tokenRenewSelf: {
			method: "POST",
			path: "/auth/token/renew-self",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: { increment: { type: ["integer", "string"] } }
				},
				res: tokenResponse
			}
		},
		tokenRevoke: {
			method: "POST",
			path: "/auth/token/revoke",
			schema: { req: {
				type: "object",
				properties: { token: { type: "string" } },
				required: ["token"]
			} }
		},
		tokenRevokeAccessor: {
			method: "POST",
			path: "/auth/token/revoke-accessor",
			schema: { req: {
				type: "object",
				properties: { accessor: { type: "string" } },
				required: ["accessor"]
			} }
		},
		tokenRevokeOrphan: {
			method: "POST",
			path: "/auth/token/revoke-orphan",
			schema: { req: {
				type: "object",
				properties: { token: { type: "string" } },
				required: ["token"]
			} }
		},
		tokenRevokeSelf: {
			method: "POST",
			path: "/auth/token/revoke-self"
		},
		tokenRoles: {
			method: "GET",
			path: "/auth/token/roles?list=true",
			schema: { res: {
				type: "object",
				properties: { data: {
					type: "object",
					properties: { keys: {
						type: "array",
						items: { type: "string" }
					} }
				} },
				required: ["data"]
			} }
		},
		addTokenRole: {
			method: "POST",
			path: "/auth/token/roles/{{role_name}}",
			schema: { req: {
				type: "object",
				properties: {
					allowed_policies: { type: "string" },
					disallowed_policies: { type: "string" },
					orphan: { type: "boolean" },
					period: { type: "integer" },
					renewable: { type: "boolean" },
					path_suffix: { type: "string" },
					explicit_max_ttl: { type: "integer" }
				}
			} }
		},
		approleSecretAccessors: {
			method: "LIST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id",
			schema: { res: approleResponse }
		},
		approleSecretLookup: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id/lookup",
			schema: {
				req: {
					type: "object",
					properties: { secret_id: { type: "string" } },
					required: ["secret_id"]
				},
				res: approleResponse
			}
		},
		approleSecretDestroy: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id/destroy",
			schema: { req: {
				type: "object",
				properties: { secret_id: { type: "string" } },
				required: ["secret_id"]
			} }
		},
		approleSecretAccessorLookup: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id-accessor/lookup",
			schema: { req: {
				type: "object",
				properties: { secret_id_accessor: { type: "string" } },
				required: ["secret_id_accessor"]
			} }
		},
		approleSecretAccessorDestroy: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/role/{{role_name}}/secret-id-accessor/destroy"
		},
		approleLogin: {
			method: "POST",
			path: "/auth/{{mount_point}}{{^mount_point}}approle{{/mount_point}}/login",
			tokenSource: true,
			schema: {
				req: {
					type: "object",
					properties: {
						role_id: { type: "string" },
						secret_id: { type: "string" }
					},
					required: ["role_id"]
				},
				res: approleResponse
			}
		},
		health: {
			method: "GET",
			path: "/sys/health",
			schema: {
				query: {
					type: "object",
					properties: {
						standbyok: { type: "boolean" },
						activecode: { type: "integer" },
						standbycode: { type: "integer" },
						sealedcode: { type: "integer" },
						uninitcode: { type: "integer" }
					}
				},
				res: {
					type: "object",
					properties: {
						cluster_id: { type: "string" },
						cluster_name: { type: "string" },
						version: { type: "string" },
						server_time_utc: { type: "integer" },
						standby: { type: "boolean" },
						sealed: { type: "boolean" },
						initialized: { type: "boolean" }
					}
				}
			}
		},
		leader: {
			method: "GET",
			path: "/sys/leader",
			schema: { res: {
				type: "object",
				properties: {
					ha_enabled: { type: "boolean" },
					is_self: { type: "boolean" },
					leader_address: { type: "string" }
				}
			} }
		},
		stepDown: {
			method: "PUT",
			path: "/sys/step-down"
		},
		destroySecretVersions: {
			method: "POST",
			path: "/{{mount_point}}{{^mount_point}}secret{{/mount_point}}/destroy/{{path}}",
			schema: { req: {
				type: "object",
				properties: { versions: {
					type: "array",
					items: { type: "integer" },
					minItems: 1
				} },
				required: ["versions"]
			} }
		}
	};
}));
// node_modules/mustache/mustache.js
var require_mustache = __commonJSMin(((exports, module, this$1) => {
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : (global = global || self, global.Mustache = factory());
	})(this$1, (function() {
		"use strict";
		var objectToString = Object.prototype.toString;
		var isArray = Array.isArray || function isArrayPolyfill(object) {
			return objectToString.call(object) === "[object Array]";
		};
		function isFunction(object) {
			return typeof object === "function";
		}
		function typeStr(obj) {
			return isArray(obj) ? "array" : typeof obj;
		}
		function escapeRegExp(string) {
			return string.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g, "\\$&");
		}
		function hasProperty(obj, propName) {
			return obj != null && typeof obj === "object" && propName in obj;
		}
		function primitiveHasOwnProperty(primitive, propName) {
			return primitive != null && typeof primitive !== "object" && primitive.hasOwnProperty && primitive.hasOwnProperty(propName);
		}
		var regExpTest = RegExp.prototype.test;
		function testRegExp(re, string) {
			return regExpTest.call(re, string);
		}
		var nonSpaceRe = /\S/;
		function isWhitespace(string) {
			return !testRegExp(nonSpaceRe, string);
		}
		var entityMap = {
			"&": "&amp;",
			"<": "&lt;",
			">": "&gt;",
			"\"": "&quot;",
			"'": "&#39;",
			"/": "&#x2F;",
			"`": "&#x60;",
			"=": "&#x3D;"
		};
		function escapeHtml(string) {
			return String(string).replace(/[&<>"'`=\/]/g, function fromEntityMap(s) {
				return entityMap[s];
			});
		}
		var whiteRe = /\s*/;
		var spaceRe = /\s+/;
		var equalsRe = /\s*=/;
		var curlyRe = /\s*\}/;
		var tagRe = /#|\^|\/|>|\{|&|=|!/;
		function parseTemplate(template, tags) {
			if (!template) return [];
			var lineHasNonSpace = false;
			var sections = [];
			var tokens = [];
			var spaces = [];
			var hasTag = false;
			var nonSpace = false;
			var indentation = "";
			var tagIndex = 0;
			function stripSpace() {
				if (hasTag && !nonSpace) while (spaces.length) delete tokens[spaces.pop()];
				else spaces = [];
				hasTag = false;
				nonSpace = false;
			}
			var openingTagRe, closingTagRe, closingCurlyRe;
			function compileTags(tagsToCompile) {
				if (typeof tagsToCompile === "string") tagsToCompile = tagsToCompile.split(spaceRe, 2);
				if (!isArray(tagsToCompile) || tagsToCompile.length !== 2) throw new Error("Invalid tags: " + tagsToCompile);
				openingTagRe = new RegExp(escapeRegExp(tagsToCompile[0]) + "\\s*");
				closingTagRe = new RegExp("\\s*" + escapeRegExp(tagsToCompile[1]));
				closingCurlyRe = new RegExp("\\s*" + escapeRegExp("}" + tagsToCompile[1]));
			}
			compileTags(tags || mustache.tags);
			var scanner = new Scanner(template);
			var start, type, value, chr, token, openSection;
			while (!scanner.eos()) {
				start = scanner.pos;
				value = scanner.scanUntil(openingTagRe);
				if (value) for (var i = 0, valueLength = value.length; i < valueLength; ++i) {
					chr = value.charAt(i);
					if (isWhitespace(chr)) {
						spaces.push(tokens.length);
						indentation += chr;
					} else {
						nonSpace = true;
						lineHasNonSpace = true;
						indentation += " ";
					}
					tokens.push([
						"text",
						chr,
						start,
						start + 1
					]);
					start += 1;
					if (chr === "\n") {
						stripSpace();
						indentation = "";
						tagIndex = 0;
						lineHasNonSpace = false;
					}
				}
				if (!scanner.scan(openingTagRe)) break;
				hasTag = true;
				type = scanner.scan(tagRe) || "name";
				scanner.scan(whiteRe);
				if (type === "=") {
					value = scanner.scanUntil(equalsRe);
					scanner.scan(equalsRe);
					scanner.scanUntil(closingTagRe);
				} else if (type === "{") {
					value = scanner.scanUntil(closingCurlyRe);
					scanner.scan(curlyRe);
					scanner.scanUntil(closingTagRe);
					type = "&";
				} else value = scanner.scanUntil(closingTagRe);
				if (!scanner.scan(closingTagRe)) throw new Error("Unclosed tag at " + scanner.pos);
				if (type == ">") token = [
					type,
					value,
					start,
					scanner.pos,
					indentation,
					tagIndex,
					lineHasNonSpace
				];
				else token = [
					type,
					value,
					start,
					scanner.pos
				];
				tagIndex++;
				tokens.push(token);
				if (type === "#" || type === "^") sections.push(token);
				else if (type === "/") {
					openSection = sections.pop();
					if (!openSection) throw new Error("Unopened section \"" + value + "\" at " + start);
					if (openSection[1] !== value) throw new Error("Unclosed section \"" + openSection[1] + "\" at " + start);
				} else if (type === "name" || type === "{" || type === "&") nonSpace = true;
				else if (type === "=") compileTags(value);
			}
			stripSpace();
			openSection = sections.pop();
			if (openSection) throw new Error("Unclosed section \"" + openSection[1] + "\" at " + scanner.pos);
			return nestTokens(squashTokens(tokens));
		}
		function squashTokens(tokens) {
			var squashedTokens = [];
			var token, lastToken;
			for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
				token = tokens[i];
				if (token) {
					if (token[0] === "text" && lastToken && lastToken[0] === "text") {
						lastToken[1] += token[1];
						lastToken[3] = token[3];
					} else {
						squashedTokens.push(token);
						lastToken = token;
					}
				}
			}
			return squashedTokens;
		}
		function nestTokens(tokens) {
			var nestedTokens = [];
			var collector = nestedTokens;
			var sections = [];
			var token, section;
			for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
				token = tokens[i];
				switch (token[0]) {
					case "#":
					case "^":
						collector.push(token);
						sections.push(token);
						collector = token[4] = [];
						break;
					case "/":
						section = sections.pop();
						section[5] = token[2];
						collector = sections.length > 0 ? sections[sections.length - 1][4] : nestedTokens;
						break;
					default: collector.push(token);
				}
			}
			return nestedTokens;
		}
		function Scanner(string) {
			this.string = string;
			this.tail = string;
			this.pos = 0;
		}
		Scanner.prototype.eos = function eos() {
			return this.tail === "";
		};
		Scanner.prototype.scan = function scan(re) {
			var match = this.tail.match(re);
			if (!match || match.index !== 0) return "";
			var string = match[0];
			this.tail = this.tail.substring(string.length);
			this.pos += string.length;
			return string;
		};
		Scanner.prototype.scanUntil = function scanUntil(re) {
			var index = this.tail.search(re), match;
			switch (index) {
				case -1:
					match = this.tail;
					this.tail = "";
					break;
				case 0:
					match = "";
					break;
				default:
					match = this.tail.substring(0, index);
					this.tail = this.tail.substring(index);
			}
			this.pos += match.length;
			return match;
		};
		function Context(view, parentContext) {
			this.view = view;
			this.cache = { ".": this.view };
			this.parent = parentContext;
		}
		Context.prototype.push = function push(view) {
			return new Context(view, this);
		};
		Context.prototype.lookup = function lookup(name) {
			var cache = this.cache;
			var value;
			if (cache.hasOwnProperty(name)) value = cache[name];
			else {
				var context = this, intermediateValue, names, index, lookupHit = false;
				while (context) {
					if (name.indexOf(".") > 0) {
						intermediateValue = context.view;
						names = name.split(".");
						index = 0;
						while (intermediateValue != null && index < names.length) {
							if (index === names.length - 1) lookupHit = hasProperty(intermediateValue, names[index]) || primitiveHasOwnProperty(intermediateValue, names[index]);
							intermediateValue = intermediateValue[names[index++]];
						}
					} else {
						intermediateValue = context.view[name];
						lookupHit = hasProperty(context.view, name);
					}
					if (lookupHit) {
						value = intermediateValue;
						break;
					}
					context = context.parent;
				}
				cache[name] = value;
			}
			if (isFunction(value)) value = value.call(this.view);
			return value;
		};
		function Writer() {
			this.templateCache = {
				_cache: {},
				set: function set(key, value) {
					this._cache[key] = value;
				},
				get: function get(key) {
					return this._cache[key];
				},
				clear: function clear() {
					this._cache = {};
				}
			};
		}
		Writer.prototype.clearCache = function clearCache() {
			if (typeof this.templateCache !== "undefined") this.templateCache.clear();
		};
		Writer.prototype.parse = function parse(template, tags) {
			var cache = this.templateCache;
			var cacheKey = template + ":" + (tags || mustache.tags).join(":");
			var isCacheEnabled = typeof cache !== "undefined";
			var tokens = isCacheEnabled ? cache.get(cacheKey) : void 0;
			if (tokens == void 0) {
				tokens = parseTemplate(template, tags);
				isCacheEnabled && cache.set(cacheKey, tokens);
			}
			return tokens;
		};
		Writer.prototype.render = function render(template, view, partials, config) {
			var tags = this.getConfigTags(config);
			var tokens = this.parse(template, tags);
			var context = view instanceof Context ? view : new Context(view, void 0);
			return this.renderTokens(tokens, context, partials, template, config);
		};
		Writer.prototype.renderTokens = function renderTokens(tokens, context, partials, originalTemplate, config) {
			var buffer = "";
			var token, symbol, value;
			for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
				value = void 0;
				token = tokens[i];
				symbol = token[0];
				if (symbol === "#") value = this.renderSection(token, context, partials, originalTemplate, config);
				else if (symbol === "^") value = this.renderInverted(token, context, partials, originalTemplate, config);
				else if (symbol === ">") value = this.renderPartial(token, context, partials, config);
				else if (symbol === "&") value = this.unescapedValue(token, context);
				else if (symbol === "name") value = this.escapedValue(token, context, config);
				else if (symbol === "text") value = this.rawValue(token);
				if (value !== void 0) buffer += value;
			}
			return buffer;
		};
		Writer.prototype.renderSection = function renderSection(token, context, partials, originalTemplate, config) {
			var self = this;
			var buffer = "";
			var value = context.lookup(token[1]);
			function subRender(template) {
				return self.render(template, context, partials, config);
			}
			if (!value) return;
			if (isArray(value)) for (var j = 0, valueLength = value.length; j < valueLength; ++j) buffer += this.renderTokens(token[4], context.push(value[j]), partials, originalTemplate, config);
			else if (typeof value === "object" || typeof value === "string" || typeof value === "number") buffer += this.renderTokens(token[4], context.push(value), partials, originalTemplate, config);
			else if (isFunction(value)) {
				if (typeof originalTemplate !== "string") throw new Error("Cannot use higher-order sections without the original template");
				value = value.call(context.view, originalTemplate.slice(token[3], token[5]), subRender);
				if (value != null) buffer += value;
			} else buffer += this.renderTokens(token[4], context, partials, originalTemplate, config);
			return buffer;
		};
		Writer.prototype.renderInverted = function renderInverted(token, context, partials, originalTemplate, config) {
			var value = context.lookup(token[1]);
			if (!value || isArray(value) && value.length === 0) return this.renderTokens(token[4], context, partials, originalTemplate, config);
		};
		Writer.prototype.indentPartial = function indentPartial(partial, indentation, lineHasNonSpace) {
			var filteredIndentation = indentation.replace(/[^ \t]/g, "");
			var partialByNl = partial.split("\n");
			for (var i = 0; i < partialByNl.length; i++) if (partialByNl[i].length && (i > 0 || !lineHasNonSpace)) partialByNl[i] = filteredIndentation + partialByNl[i];
			return partialByNl.join("\n");
		};
		Writer.prototype.renderPartial = function renderPartial(token, context, partials, config) {
			if (!partials) return;
			var tags = this.getConfigTags(config);
			var value = isFunction(partials) ? partials(token[1]) : partials[token[1]];
			if (value != null) {
				var lineHasNonSpace = token[6];
				var tagIndex = token[5];
				var indentation = token[4];
				var indentedValue = value;
				if (tagIndex == 0 && indentation) indentedValue = this.indentPartial(value, indentation, lineHasNonSpace);
				var tokens = this.parse(indentedValue, tags);
				return this.renderTokens(tokens, context, partials, indentedValue, config);
			}
		};
		Writer.prototype.unescapedValue = function unescapedValue(token, context) {
			var value = context.lookup(token[1]);
			if (value != null) return value;
		};
		Writer.prototype.escapedValue = function escapedValue(token, context, config) {
			var escape = this.getConfigEscape(config) || mustache.escape;
			var value = context.lookup(token[1]);
			if (value != null) return typeof value === "number" && escape === mustache.escape ? String(value) : escape(value);
		};
		Writer.prototype.rawValue = function rawValue(token) {
			return token[1];
		};
		Writer.prototype.getConfigTags = function getConfigTags(config) {
			if (isArray(config)) return config;
			else if (config && typeof config === "object") return config.tags;
			else return;
		};
		Writer.prototype.getConfigEscape = function getConfigEscape(config) {
			if (config && typeof config === "object" && !isArray(config)) return config.escape;
			else return;
		};
		var mustache = {
			name: "mustache.js",
			version: "4.2.0",
			tags: ["{{", "}}"],
			clearCache: void 0,
			escape: void 0,
			parse: void 0,
			render: void 0,
			Scanner: void 0,
			Context: void 0,
			Writer: void 0,
			set templateCache(cache) {
				defaultWriter.templateCache = cache;
			},
			get templateCache() {
				return defaultWriter.templateCache;
			}
		};
		var defaultWriter = new Writer();
		mustache.clearCache = function clearCache() {
			return defaultWriter.clearCache();
		};
		mustache.parse = function parse(template, tags) {
			return defaultWriter.parse(template, tags);
		};
		mustache.render = function render(template, view, partials, config) {
			if (typeof template !== "string") throw new TypeError("Invalid template! Template should be a \"string\" but \"" + typeStr(template) + "\" was given as the first argument for mustache#render(template, view, partials)");
			return defaultWriter.render(template, view, partials, config);
		};
		mustache.escape = escapeHtml;
		mustache.Scanner = Scanner;
		mustache.Context = Context;
		mustache.Writer = Writer;
		return mustache;
	}));
}));
// node_modules/node-vault/src/index.js
var require_src = __commonJSMin(((exports, module) => {
	const originalDebug = require_debug()("node-vault");
	const originalTv4 = require_tv4();
	const originalCommands = require_commands();
	const originalMustache = require_mustache();
	const axios = require_left_out();
	const https = __require("https");
	const EventEmitter = __require("events");
	var VaultError = class extends Error {};
	var ApiResponseError = class extends VaultError {
		constructor(message, response) {
			super(message);
			this.response = {
				statusCode: response.statusCode,
				body: response.body
			};
		}
	};
	module.exports = (config = {}) => {
		const debug = config.debug || originalDebug;
		const tv4 = config.tv4 || originalTv4;
		const commands = config.commands || originalCommands;
		const mustache = config.mustache || originalMustache;
		const rpDefaults = {
			json: true,
			resolveWithFullResponse: true,
			simple: false,
			strictSSL: !process.env.VAULT_SKIP_VERIFY
		};
		if (config.rpDefaults) Object.keys(config.rpDefaults).forEach((key) => {
			rpDefaults[key] = config.rpDefaults[key];
		});
		const rp = (() => {
			if (config["request-promise"]) return config["request-promise"].defaults(rpDefaults);
			const baseAgentOptions = {};
			if (rpDefaults.strictSSL === false) baseAgentOptions.rejectUnauthorized = false;
			const tlsOptionKeys = [
				"ca",
				"cert",
				"key",
				"passphrase",
				"pfx"
			];
			const configReqOpts = config.requestOptions || {};
			const defaultAgentOpts = { ...baseAgentOptions };
			let hasDefaultTls = Object.keys(baseAgentOptions).length > 0;
			tlsOptionKeys.forEach((prop) => {
				if (configReqOpts[prop] !== void 0) {
					defaultAgentOpts[prop] = configReqOpts[prop];
					hasDefaultTls = true;
				}
			});
			if (configReqOpts.agentOptions !== void 0) {
				Object.assign(defaultAgentOpts, configReqOpts.agentOptions);
				hasDefaultTls = true;
			}
			if (configReqOpts.strictSSL !== void 0) {
				defaultAgentOpts.rejectUnauthorized = configReqOpts.strictSSL !== false;
				hasDefaultTls = true;
			}
			const defaultHttpsAgent = hasDefaultTls ? new https.Agent(defaultAgentOpts) : void 0;
			const instance = axios.create({
				validateStatus: () => true,
				...defaultHttpsAgent ? { httpsAgent: defaultHttpsAgent } : {},
				...rpDefaults.timeout ? { timeout: rpDefaults.timeout } : {}
			});
			const configTlsSnapshot = {};
			tlsOptionKeys.forEach((prop) => {
				if (configReqOpts[prop] !== void 0) configTlsSnapshot[prop] = configReqOpts[prop];
			});
			if (configReqOpts.agentOptions !== void 0) configTlsSnapshot.agentOptions = configReqOpts.agentOptions;
			if (configReqOpts.strictSSL !== void 0) configTlsSnapshot.strictSSL = configReqOpts.strictSSL;
			return function requestWrapper(options) {
				const axiosOptions = {
					method: options.method,
					url: options.uri,
					headers: { ...options.headers }
				};
				if (options.json && typeof options.json === "object") axiosOptions.data = options.json;
				if (options.timeout !== void 0) axiosOptions.timeout = options.timeout;
				if (options.httpAgent !== void 0) axiosOptions.httpAgent = options.httpAgent;
				let hasOverride = false;
				const perRequestAgentOpts = {};
				tlsOptionKeys.forEach((prop) => {
					if (options[prop] !== void 0) {
						perRequestAgentOpts[prop] = options[prop];
						if (options[prop] !== configTlsSnapshot[prop]) hasOverride = true;
					}
				});
				if (options.agentOptions !== void 0) {
					Object.assign(perRequestAgentOpts, options.agentOptions);
					if (options.agentOptions !== configTlsSnapshot.agentOptions) hasOverride = true;
				}
				if (options.strictSSL !== void 0) {
					perRequestAgentOpts.rejectUnauthorized = options.strictSSL !== false;
					if (options.strictSSL !== configTlsSnapshot.strictSSL) hasOverride = true;
				}
				if (hasOverride) axiosOptions.httpsAgent = new https.Agent({
					...defaultAgentOpts,
					...perRequestAgentOpts
				});
				else if (options.httpsAgent !== void 0) axiosOptions.httpsAgent = options.httpsAgent;
				return instance(axiosOptions).then((response) => {
					let requestPath;
					try {
						requestPath = new URL(options.uri).pathname;
					} catch (_e) {
						requestPath = options.uri;
					}
					return {
						statusCode: response.status,
						body: response.data,
						request: { path: requestPath }
					};
				});
			};
		})();
		const client = new EventEmitter();
		function handleVaultResponse(response) {
			if (!response) return Promise.reject(new VaultError("No response passed"));
			debug(response.statusCode);
			if (response.statusCode !== 200 && response.statusCode !== 204) {
				if (response.request.path.match(/sys\/health/) !== null) return Promise.resolve(response.body);
				let message;
				if (response.body && response.body.errors && response.body.errors.length > 0) message = response.body.errors[0];
				else message = `Status ${response.statusCode}`;
				const error = new ApiResponseError(message, response);
				return Promise.reject(error);
			}
			return Promise.resolve(response.body);
		}
		client.handleVaultResponse = handleVaultResponse;
		client.apiVersion = config.apiVersion || "v1";
		client.endpoint = config.endpoint || process.env.VAULT_ADDR || "http://127.0.0.1:8200";
		client.pathPrefix = config.pathPrefix || process.env.VAULT_PREFIX || "";
		client.token = config.token || process.env.VAULT_TOKEN;
		client.noCustomHTTPVerbs = config.noCustomHTTPVerbs || false;
		client.namespace = config.namespace || process.env.VAULT_NAMESPACE;
		client.kubernetesPath = config.kubernetesPath || "kubernetes";
		client.endpoint = client.endpoint.replace(/\/$/, "");
		const requestSchema = {
			type: "object",
			properties: {
				path: { type: "string" },
				method: { type: "string" }
			},
			required: ["path", "method"]
		};
		client.request = (options = {}) => {
			if (!tv4.validate(options, requestSchema)) return Promise.reject(tv4.error);
			let uri = `${client.endpoint}/${client.apiVersion}${client.pathPrefix}${options.path}`;
			uri = uri.replace(/&#x2F;/g, "/");
			options.headers = options.headers || {};
			if (typeof client.token === "string" && client.token.length) options.headers["X-Vault-Token"] = options.headers["X-Vault-Token"] || client.token;
			if (typeof client.namespace === "string" && client.namespace.length) options.headers["X-Vault-Namespace"] = client.namespace;
			options.uri = uri;
			debug(options.method, uri);
			if (options.json) debug(options.json);
			return rp(options).then(client.handleVaultResponse);
		};
		client.help = (path, requestOptions) => {
			debug(`help for ${path}`);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}?help=1`;
			options.method = "GET";
			return client.request(options);
		};
		client.write = (path, data, requestOptions) => {
			debug("write %o to %s", data, path);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}`;
			options.json = data;
			options.method = "POST";
			return client.request(options);
		};
		client.update = (path, data, requestOptions) => {
			debug("update %o to %s", data, path);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}`;
			options.json = data;
			options.method = "PATCH";
			options.headers = { "Content-Type": "application/merge-patch+json" };
			return client.request(options);
		};
		client.read = (path, requestOptions) => {
			debug(`read ${path}`);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}`;
			options.method = "GET";
			return client.request(options);
		};
		client.list = (path, requestOptions) => {
			debug(`list ${path}`);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}`;
			if (client.noCustomHTTPVerbs) {
				options.path = `/${path}?list=1`;
				options.method = "GET";
			} else {
				options.path = `/${path}`;
				options.method = "LIST";
			}
			return client.request(options);
		};
		client.delete = (path, requestOptions) => {
			debug(`delete ${path}`);
			const options = {
				...config.requestOptions,
				...requestOptions
			};
			options.path = `/${path}`;
			options.method = "DELETE";
			return client.request(options);
		};
		function validate(json, schema) {
			if (schema === void 0) return Promise.resolve();
			if (!tv4.validate(json, schema)) {
				debug(tv4.error.dataPath);
				debug(tv4.error.message);
				return Promise.reject(tv4.error);
			}
			return Promise.resolve();
		}
		function extendOptions(conf, options, args = {}) {
			if (!(Object.keys(args).length > 0)) return Promise.resolve(options);
			const querySchema = conf.schema.query;
			if (querySchema) {
				const params = [];
				for (const key of Object.keys(querySchema.properties)) if (key in args) params.push(`${key}=${encodeURIComponent(args[key])}`);
				if (params.length > 0) options.path += `?${params.join("&")}`;
			}
			const reqSchema = conf.schema.req;
			if (reqSchema) {
				const json = {};
				for (const key of Object.keys(reqSchema.properties)) if (key in args) json[key] = args[key];
				if (Object.keys(json).length > 0) options.json = json;
			}
			return Promise.resolve(options);
		}
		function generateFunction(name, conf) {
			client[name] = (args = {}) => {
				const options = {
					...config.requestOptions,
					...args.requestOptions
				};
				options.method = conf.method;
				options.path = mustache.render(conf.path, args);
				if (!conf.schema) {
					if (options.method === "POST" || options.method === "PUT") options.json = args;
					return client.request(options);
				}
				let promise = validate(args, conf.schema.req).then(() => validate(args, conf.schema.query)).then(() => extendOptions(conf, options, args)).then((extendedOptions) => client.request(extendedOptions));
				if (conf.tokenSource) promise = promise.then((response) => {
					const candidateToken = response.auth && response.auth.client_token;
					if (candidateToken) client.token = candidateToken;
					return response;
				});
				return promise;
			};
		}
		client.generateFunction = generateFunction;
		client.commands = commands;
		const assignFunctions = (commandName) => generateFunction(commandName, commands[commandName]);
		Object.keys(commands).forEach(assignFunctions);
		let tokenRenewalTimer = null;
		client.startTokenRenewal = (opts = {}) => {
			const renewFraction = opts.renewFraction || .8;
			const increment = opts.increment;
			client.stopTokenRenewal();
			function scheduleRenewal(ttl) {
				const delay = Math.max(1, Math.floor(ttl * renewFraction)) * 1e3;
				tokenRenewalTimer = setTimeout(() => {
					const renewArgs = increment != null ? { increment } : {};
					client.tokenRenewSelf(renewArgs).then((result) => {
						client.emit("token:renewed", result);
						const newTtl = result.auth && result.auth.lease_duration;
						const renewable = result.auth && result.auth.renewable;
						if (newTtl > 0 && renewable !== false) scheduleRenewal(newTtl);
						else {
							tokenRenewalTimer = null;
							client.emit("token:expired");
						}
					}).catch((err) => {
						tokenRenewalTimer = null;
						client.emit("token:error:renew", err);
					});
				}, delay);
				if (tokenRenewalTimer.unref) tokenRenewalTimer.unref();
			}
			const ttl = opts.ttl;
			if (ttl != null && ttl > 0) {
				scheduleRenewal(ttl);
				return Promise.resolve();
			}
			return client.tokenLookupSelf().then((result) => {
				const currentTtl = result.data && result.data.ttl;
				if (currentTtl > 0) scheduleRenewal(currentTtl);
				return result;
			});
		};
		client.stopTokenRenewal = () => {
			if (tokenRenewalTimer) {
				clearTimeout(tokenRenewalTimer);
				tokenRenewalTimer = null;
			}
		};
		const leaseTimers = {};
		client.startLeaseRenewal = (leaseId, leaseDuration, opts = {}) => {
			if (!leaseId) throw new VaultError("leaseId is required");
			if (!leaseDuration || leaseDuration <= 0) throw new VaultError("leaseDuration must be positive");
			const renewFraction = opts.renewFraction || .8;
			const increment = opts.increment;
			client.stopLeaseRenewal(leaseId);
			function scheduleRenewal(duration) {
				const delay = Math.max(1, Math.floor(duration * renewFraction)) * 1e3;
				const timer = setTimeout(() => {
					const renewArgs = { lease_id: leaseId };
					if (increment != null) renewArgs.increment = increment;
					client.renew(renewArgs).then((result) => {
						client.emit("lease:renewed", {
							leaseId,
							result
						});
						if (result.lease_duration > 0 && result.renewable !== false) scheduleRenewal(result.lease_duration);
						else {
							delete leaseTimers[leaseId];
							client.emit("lease:expired", { leaseId });
						}
					}).catch((err) => {
						delete leaseTimers[leaseId];
						client.emit("lease:error:renew", {
							leaseId,
							error: err
						});
					});
				}, delay);
				if (timer.unref) timer.unref();
				leaseTimers[leaseId] = timer;
			}
			scheduleRenewal(leaseDuration);
		};
		client.stopLeaseRenewal = (leaseId) => {
			if (leaseTimers[leaseId]) {
				clearTimeout(leaseTimers[leaseId]);
				delete leaseTimers[leaseId];
			}
		};
		client.stopAllRenewals = () => {
			client.stopTokenRenewal();
			Object.keys(leaseTimers).forEach((id) => {
				clearTimeout(leaseTimers[id]);
				delete leaseTimers[id];
			});
		};
		return client;
	};
}));
// build/lib/vault/json.js
function parseExactly(text) {
	return JSON.parse(text, (_key, value, context) => typeof value === "number" && context?.source !== void 0 && String(value) !== context.source ? json.rawJSON(context.source) : value);
}
function isExactNumber(value) {
	return json.isRawJSON(value);
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
var json;
var init_json = __esmMin((() => {
	json = JSON;
}));
// build/lib/vault/unreachable.js
function explainUnreachable(error, { url, withinMs }) {
	const inTime = withinMs === void 0 ? "" : ` within ${withinMs / 1e3} s`;
	const fault = error.fault === "tls" ? TLS_FAULTS.find(([pattern]) => pattern.test(error.message)) : void 0;
	const why = fault === void 0 ? "" : `: ${fault[1]}`;
	return new ActionError("VAULT_UNAVAILABLE", `Vault at ${url} cannot be reached${inTime}${why}`, {
		hint: fault?.[2] ?? HINTS[error.fault] ?? "Check `url`, and whether the runner may reach it: a home network needs a runner inside it.",
		cause: error
	});
}
var TLS_FAULTS, HINTS;
var init_unreachable = __esmMin((() => {
	init_action_error();
	TLS_FAULTS = [
		[
			/certificate required|handshake failure|bad certificate|alert number (116|40|42)/i,
			"it wants a client certificate that it trusts",
			"Give `client-certificate` and `client-key`, from an authority that its listener knows."
		],
		[
			/expired/i,
			"its certificate is expired",
			"Renew it; see `openssl s_client -connect HOST:PORT`."
		],
		[
			/altnames|hostname|IP address mismatch/i,
			"its certificate is for other names",
			"Write `url` with a name that the certificate holds, or have one issued for this name."
		],
		[
			/wrong version number|packet length/i,
			"it speaks no TLS",
			"Write `url` with the port that serves TLS, or with http:// on a network of your own."
		]
	];
	HINTS = {
		tls: "Give the authority's certificate as `ca-certificate`.",
		name: "Check `url`; a name of a private network is known only inside it.",
		refused: "See whether Vault runs, and on which port.",
		aborted: "Raise `timeout`, or see why Vault is slow.",
		request: "Write `url` as https://host:8200."
	};
}));
// build/lib/vault/transport.js
function cancelled(cause) {
	return new ActionError("CANCELLED", "The run was cancelled", { cause });
}
function jsonBody(response) {
	try {
		return parseExactly(response.body.toString("utf8"));
	} catch {
		return;
	}
}
function refusalIn({ method, path }, response) {
	const body = response === void 0 ? void 0 : jsonBody(response);
	const said = response === void 0 ? "" : response.body.toString("utf8").trim();
	const isPlain = /^Client sent an HTTP request to an HTTPS server/.test(said);
	return {
		method,
		path: decodeURIComponent(path),
		status: response?.status ?? 0,
		errors: isPlain ? [said] : textsIn(body, "errors"),
		warnings: textsIn(body, "warnings"),
		body,
		location: response && headerText(response.headers, "location")?.replace(/[?#].*$/s, "")
	};
}
var import_src, RETRY_STATUSES, TRY_TIMEOUT_MS, VaultTransport;
var init_transport = __esmMin((() => {
	import_src = __toESM(require_src(), 1);
	init_action_error();
	init_client$1();
	init_connection_error();
	init_retry();
	init_object();
	init_json();
	init_refusal();
	init_unreachable();
	RETRY_STATUSES = [
		412,
		429,
		500,
		502,
		503,
		504
	];
	TRY_TIMEOUT_MS = 1e4;
	VaultTransport = class {
		#options;
		#deps;
		#deadline;
		signal;
		constructor(options, deps) {
			this.#options = options;
			this.#deps = deps;
			this.#deadline = AbortSignal.timeout(options.timeoutMs);
			this.signal = AbortSignal.any([deps.signal, this.#deadline]);
		}
		async call(request) {
			let last;
			const send = async (options) => {
				const response = await this.#sendRepeatedly(request, options);
				last = response;
				return {
					statusCode: response.status,
					body: jsonBody(response),
					request: { path: request.path }
				};
			};
			const client = (0, import_src.default)({
				endpoint: this.#options.url,
				"request-promise": { defaults: () => send }
			});
			Object.assign(client, {
				token: request.token,
				pathPrefix: "",
				namespace: request.namespace
			});
			const path = `/${request.path}${request.query ?? ""}`;
			const alive = setInterval(() => {}, this.#options.timeoutMs);
			try {
				const body = await client.request({
					method: request.method,
					path
				});
				if (isJsonObject(body)) return {
					kind: "answer",
					body
				};
				if (last?.status === 204) return {
					kind: "answer",
					body: {}
				};
			} catch (error) {
				if (error instanceof ConnectionError) throw this.#explain(error);
				if (last === void 0) throw error;
			} finally {
				clearInterval(alive);
			}
			if (this.#deps.signal.aborted) throw cancelled();
			return {
				kind: "refused",
				refusal: refusalIn(request, last)
			};
		}
		#sendRepeatedly({ body, isFinished }, { method, uri, headers }) {
			const { http, clock, random, info } = this.#deps;
			return withRetries(() => http.send({
				method,
				url: uri,
				headers: {
					...headers,
					"x-vault-request": "true",
					"content-type": "application/json"
				},
				signal: isFinished ? this.#deadline : this.signal,
				timeoutMs: Math.min(TRY_TIMEOUT_MS, this.#options.timeoutMs),
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			}), {
				retries: this.#options.retries,
				statuses: RETRY_STATUSES,
				clock,
				random,
				signal: this.signal,
				onRetry: (reason, waitMs) => info(`Vault: ${reason}; trying again in ${Math.round(waitMs)} ms`)
			});
		}
		#explain(error) {
			if (this.#deps.signal.aborted) return cancelled(error);
			return explainUnreachable(error, {
				url: this.#options.url,
				withinMs: this.#deadline.aborted ? this.#options.timeoutMs : void 0
			});
		}
	};
}));
// build/lib/vault/client.js
var client_exports = __exportAll({ VaultClient: () => VaultClient });
function wantsSecondFactor({ method, authPath }) {
	return new ActionError("SECRET_DENIED", `Vault wants a second factor for the login by ${method} at auth/${authPath}, which a job does not have`, { hint: "Take the mount or the user out of it: see `vault list identity/mfa/login-enforcement`." });
}
function mayLackData(path, { status, warnings }, mount) {
	if (path.startsWith(`${guessedMount(path)}data/`)) return false;
	return status === 404 && warnings.some((text) => text.includes("versioned K/V")) || status === 403 && mount.kind === "unknown";
}
function secretIn(body, path, mount) {
	const { data } = body;
	const secret = (mount.kind === "known" ? mount.isVersioned : isJsonObject(data) && "data" in data && textField(data, "metadata", "created_time") !== void 0) && isJsonObject(data) ? data.data : data;
	if (!isJsonObject(secret)) throw new ActionError("SECRET_MISSING", `${path} holds no secret`, { hint: "Name the path of a secret; a folder has none of its own." });
	const id = textField(body, "lease_id");
	return {
		data: secret,
		lease: id ? {
			path,
			id,
			seconds: Number(body.lease_duration)
		} : void 0
	};
}
function versionsIn(body) {
	const { data } = body;
	if (!isJsonObject(data) || !isJsonObject(data.versions)) return void 0;
	return {
		current: Number(data.current_version),
		kept: Object.keys(data.versions).map(Number)
	};
}
var VaultClient;
var init_client = __esmMin((() => {
	init_action_error();
	init_object();
	init_auth_methods();
	init_explain();
	init_mounts();
	init_paths();
	init_refusal();
	init_transport();
	VaultClient = class {
		#options;
		#deps;
		#transport;
		#mounts = new Mounts((path) => this.#get(path));
		#secrets = new Map();
		#token = "";
		#policies;
		#uses;
		constructor(options, deps) {
			this.#options = options;
			this.#deps = deps;
			this.#transport = new VaultTransport(options, deps);
		}
		get token() {
			return this.#token;
		}
		get signal() {
			return this.#transport.signal;
		}
		useToken(token) {
			this.#deps.mask(token);
			this.#token = token;
		}
		async logIn(login) {
			const namespace = this.#options.authNamespace;
			const { path, body } = loginRequests[login.method](login);
			const answer = await this.#transport.call({
				method: "POST",
				path: `auth/${encodePath(login.authPath)}/${path}`,
				namespace,
				token: "",
				body,
				isFinished: true
			});
			if (answer.kind === "refused") {
				const { method, role, jwt, username, authPath } = login;
				throw explainRefusal(answer.refusal, {
					kind: "login",
					method,
					role,
					jwt,
					username,
					authPath,
					namespace
				});
			}
			if (isJsonObject(field(answer.body, "auth", "mfa_requirement"))) throw wantsSecondFactor(login);
			const token = textField(answer.body, "auth", "client_token");
			if (!token) throw new ActionError("VAULT_UNAVAILABLE", `${this.#options.url} answered the login without a token`, { hint: "See whether something between the runner and Vault changes its answers." });
			this.useToken(token);
			const { auth } = answer.body;
			this.#policies = textsIn(auth, "policies");
			if (isJsonObject(auth) && Number(auth.num_uses) > 0) this.#uses = Number(auth.num_uses);
		}
		async readSecret(path, version) {
			const mount = await this.#mounts.of(path);
			if (version !== void 0 && mount.kind === "known" && !mount.isVersioned) throw new ActionError("INPUT_INVALID", `\`secrets\` asks for version ${version} of ${path}, and ${mount.path} keeps no versions`, { hint: "Leave `version` out." });
			const apiPath = mount.kind === "known" && mount.isVersioned ? withData(path, mount.path) : path;
			const key = `${apiPath}@${version ?? ""}`;
			const secret = this.#secrets.get(key) ?? this.#read({
				path: apiPath,
				version,
				mount
			});
			this.#secrets.set(key, secret);
			return await secret;
		}
		async revoke() {
			const answer = await this.#transport.call({
				method: "POST",
				path: "auth/token/revoke-self",
				namespace: this.#options.authNamespace,
				token: this.#token,
				body: {}
			});
			this.#token = "";
			if (answer.kind === "answer") return "revoked";
			const { status, errors } = answer.refusal;
			if (status === 400 && errors.some((text) => text.includes("batch tokens"))) return "batch";
			if (status === 403) return errors.some((text) => /invalid token|bad token/.test(text)) ? "gone" : "refused";
			throw explainRefusal(answer.refusal, { kind: "revoke" });
		}
		async revokeLease(id) {
			const answer = await this.#transport.call({
				method: "POST",
				path: "sys/leases/revoke",
				namespace: this.#options.namespace,
				token: this.#token,
				body: { lease_id: id }
			});
			if (answer.kind === "refused") throw explainRefusal(answer.refusal, { kind: "revoke" });
		}
		async #read(read) {
			const { path, version, mount } = read;
			const answer = await this.#get(encodePath(path), version === void 0 ? "" : `?version=${version}`);
			if (answer.kind === "answer") return secretIn(answer.body, path, mount);
			if (mount.kind !== "known" && mayLackData(path, answer.refusal, mount)) {
				const guessed = guessedMount(path);
				const known = {
					kind: "known",
					path: guessed,
					isVersioned: true
				};
				return await this.#read({
					path: withData(path, guessed),
					version,
					mount: known
				});
			}
			const found = await this.#askAround(read, answer.refusal);
			throw explainRefusal(answer.refusal, {
				kind: "read",
				path,
				version,
				namespace: this.#options.namespace,
				isMountKnown: mount.kind !== "denied",
				policies: this.#policies,
				uses: this.#uses,
				...found
			});
		}
		async #askAround({ path, version, mount }, { status }) {
			if (status === 403) {
				const body = { paths: [path] };
				const answer = await this.#transport.call({
					...this.#asReader("sys/capabilities-self"),
					method: "POST",
					body
				});
				const held = answer.kind === "answer" ? textsIn(answer.body.data, path) : [];
				return held.length === 0 ? {} : { capabilities: held };
			}
			if (status === 404 && version !== void 0 && mount.kind === "known") {
				const answer = await this.#get(encodePath(withMetadata(path, mount.path)));
				return answer.kind === "answer" ? { versions: versionsIn(answer.body) } : {};
			}
			return {};
		}
		#get(path, query = "") {
			return this.#transport.call({
				...this.#asReader(path),
				method: "GET",
				query
			});
		}
		#asReader(path) {
			return {
				path,
				namespace: this.#options.namespace,
				token: this.#token
			};
		}
	};
}));
// build/lib/vault/log-in.js
init_action_error();
init_auth_methods();
async function logIn(inputs, deps) {
	const jwt = jwtFor(inputs, deps, AbortSignal.any([deps.signal, AbortSignal.timeout(inputs.timeoutMs)]));
	jwt.catch(() => {});
	deps.http.connectEarly(inputs.url);
	const { VaultClient } = await Promise.resolve().then(() => (init_client(), client_exports));
	const client = new VaultClient(inputs, deps);
	if (inputs.authMethod === "token") {
		client.useToken(inputs.token);
		return client;
	}
	tellStored(inputs, deps);
	await client.logIn({
		...inputs,
		method: inputs.authMethod,
		jwt: await jwt
	});
	deps.onToken?.(client.token);
	return client;
}
async function jwtFor(inputs, deps, deadline) {
	if (inputs.authMethod === "jwt") return await deps.requestIdToken(inputs.audience, deadline);
	if (inputs.authMethod === "kubernetes") return await readServiceAccountToken(inputs.kubernetesTokenPath, deps);
	return "";
}
async function readServiceAccountToken(path, { mask }) {
	const token = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8").catch((cause) => {
		throw noToken(path, "cannot be read", cause);
	});
	mask(token.trim());
	if (token.trim() === "") throw noToken(path, "is empty");
	return token.trim();
}
function noToken(path, what, cause) {
	return new ActionError("INPUT_INVALID", `\`kubernetes-token-path\` is ${JSON.stringify(path)}, which ${what}`, {
		hint: "Run the job in a pod that mounts its service account's token, or give the path where the token is; on GitHub's own runners use `auth-method` jwt.",
		cause
	});
}
function tellStored(inputs, { notice }) {
	const { stored } = methods[inputs.authMethod];
	if (stored === void 0 || inputs[stored.field] === "") return;
	notice(`The login to Vault uses a stored \`${stored.input}\`, good for whoever gets hold of it; \`auth-method\` jwt needs no stored secret`);
}
// build/lib/vault/secret-request.js
const OPTIONS = [
	"as",
	"prefix",
	"version",
	"decode",
	"mask"
];
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const MASKS = {
	true: "always",
	false: "never"
};
function parseSecretRequests(lines) {
	const requests = [];
	const problems = [];
	for (const [index, line] of lines.entries()) {
		const text = line.trim();
		if (text === "" || text.startsWith("#")) continue;
		const parsed = parseLine(text, index + 1);
		if (typeof parsed === "string") problems.push(`line ${index + 1} ${parsed}`);
		else requests.push(parsed);
	}
	const names = new Map();
	for (const { isAll, key, name, pointer, line } of requests) {
		if (isAll) continue;
		const shown = name ?? defaultName(key, pointer);
		const earlier = names.get(shown);
		if (earlier !== void 0) problems.push(`line ${line} gives the name ${shown}, which line ${earlier} has already`);
		else names.set(shown, line);
	}
	return {
		requests,
		problems
	};
}
function parseLine(text, line) {
	const [rawPath = "", rawKey, ...rest] = text.match(/"[^"]*"(?:#\S*)?|\S+/g) ?? [];
	const path = rawPath.replace(/^"(.*)"$/, "$1").replace(/^\/+|\/+$/g, "");
	if (!path.includes("/")) return "names no mount and path, such as secret/qa";
	if (/(^|\/)\.{0,2}(\/|$)/.test(path)) return `names the path ${JSON.stringify(path)}, which has an empty step or dots for one`;
	if (rawKey === void 0) return "names no key; write `*` for all keys, `#` for the whole secret";
	const options = parseOptions(rest);
	if (typeof options === "string") return options;
	const selection = parseSelection(rawKey);
	const problem = whatIsWrong(selection, options);
	if (problem !== void 0) return problem;
	return {
		path,
		...selection,
		name: options.get("as"),
		prefix: options.get("prefix") ?? "",
		version: options.has("version") ? Number(options.get("version")) : void 0,
		decode: options.get("decode"),
		mask: MASKS[options.get("mask") ?? ""] ?? "auto",
		line
	};
}
function parseSelection(word) {
	if (word === "*") return {
		isAll: true,
		key: "",
		pointer: void 0
	};
	if (word === "#") return {
		isAll: false,
		key: "",
		pointer: ""
	};
	const quoted = /^"([^"]*)"(?:#(.*))?$/.exec(word);
	if (quoted) return {
		isAll: false,
		key: quoted[1] ?? "",
		pointer: quoted[2]
	};
	const at = word.indexOf("#/");
	if (at < 0) return {
		isAll: false,
		key: word,
		pointer: void 0
	};
	return {
		isAll: false,
		key: word.slice(0, at),
		pointer: word.slice(at + 1)
	};
}
function parseOptions(words) {
	const options = new Map();
	for (let at = 0; at < words.length; at += 2) {
		const [word = "", value] = words.slice(at, at + 2);
		if (!OPTIONS.includes(word)) return `has ${JSON.stringify(word)}, which is none of ${OPTIONS.join(", ")}`;
		if (value === void 0) return `has nothing after ${word}`;
		if (options.has(word)) return `has ${word} twice`;
		options.set(word, value);
	}
	return options;
}
function whatIsWrong(selection, options) {
	return wrongSelection(selection) ?? wrongNames(selection, options) ?? wrongValues(selection, options);
}
function wrongSelection({ isAll, key, pointer }) {
	if (!isAll && key === "" && pointer === void 0) return "names an empty key";
	if (pointer && !pointer.startsWith("/")) return "has something after `#` that does not begin with `/`";
	if (pointer && /~(?![01])/.test(pointer)) return "has a lone `~` after `#`; write `~0` for it, and `~1` for `/`";
}
function wrongNames(selection, options) {
	const { isAll } = selection;
	const name = options.get("as");
	const prefix = options.get("prefix");
	if (name === void 0 && isDocument(selection)) return "asks for the whole secret, which needs a name: add `as NAME`";
	if (name !== void 0 && !NAME.test(name)) return `names the output ${JSON.stringify(name)}, which is no name`;
	if (name !== void 0 && isAll) return "gives all keys one name; use `prefix`";
	if (prefix !== void 0 && !isAll) return "has a prefix, which is for `*`; use `as`";
	if (prefix !== void 0 && !NAME.test(prefix)) return `has the prefix ${JSON.stringify(prefix)}, with which no name may begin`;
}
function wrongValues(selection, options) {
	const decode = options.get("decode");
	const version = options.get("version");
	if (version !== void 0 && !/^[1-9]\d{0,9}$/.test(version)) return `has the version ${JSON.stringify(version)}`;
	if (decode !== void 0 && decode !== "base64" && decode !== "hex") return "can decode base64 or hex";
	if (decode !== void 0 && isDocument(selection)) return "decodes the whole secret, which is JSON; name a key";
	if (!Object.hasOwn(MASKS, options.get("mask") ?? "true")) return "has `mask` with neither true nor false";
}
function isDocument({ isAll, key, pointer }) {
	return !isAll && key === "" && pointer === "";
}
function defaultName(key, pointer) {
	const text = `${key}${pointer ?? ""}`.replaceAll(/[^A-Za-z0-9_]+/g, "_").replaceAll(/^_+|_+$/g, "");
	return /^[0-9]/.test(text) ? `_${text}` : text || "_";
}
// build/lib/vault/pick.js
init_object();
init_json();
const ENCODED = {
	hex: /^(?:[0-9a-f]{2})*$/i,
	base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/
};
function pickSecrets(request, data, named = new Set()) {
	if (!request.isAll) return pickOne(request, data);
	const picked = Object.keys(data).filter((key) => !named.has(key)).map((key) => pickOne({
		...request,
		isAll: false,
		key,
		name: request.prefix + defaultName(key, void 0)
	}, data));
	const missing = picked.flatMap((each) => each.kind === "missing" ? [each.what] : []);
	if (missing.length > 0) return {
		kind: "missing",
		what: missing.join("; ")
	};
	return {
		kind: "found",
		secrets: picked.flatMap((each) => each.kind === "found" ? each.secrets : [])
	};
}
function pickOne(request, data) {
	const { key, pointer, path } = request;
	const exact = pointer === void 0 ? key : `${key}#${pointer}`;
	const reached = pointer !== "" && Object.hasOwn(data, exact) ? { value: data[exact] } : reach(key, pointer, data);
	if ("what" in reached) return {
		kind: "missing",
		what: `${path} ${reached.what}`
	};
	const { value } = reached;
	if (value === null) return {
		kind: "missing",
		what: `${path} ${exact} is null, so there is no value`
	};
	const decoded = decode(textOf(value), request.decode);
	if (decoded === void 0) return {
		kind: "missing",
		what: `${path} ${exact} is no text in ${request.decode}`
	};
	return {
		kind: "found",
		secrets: [{
			name: request.name ?? defaultName(key, pointer),
			value: decoded,
			mask: request.mask
		}]
	};
}
function reach(key, pointer, data) {
	const start = key === "" ? { value: data } : step(data, key);
	if ("what" in start || !pointer) return start;
	let { value } = start;
	let shown = key;
	for (const escaped of pointer.slice(1).split("/")) {
		const next = step(typeof value === "string" ? parseJson(value) : value, escaped.replaceAll("~1", "/").replaceAll("~0", "~"));
		if ("what" in next) return { what: shown === key ? `${key} ${next.what}`.trim() : `${shown} ${next.what}` };
		value = next.value;
		shown = `${shown}${shown.includes("#") ? "" : "#"}/${escaped}`;
	}
	return { value };
}
function step(container, name) {
	if (Array.isArray(container)) return /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < container.length ? { value: container[Number(name)] } : { what: `has no ${name}; it is a list of ${container.length}` };
	if (!isJsonObject(container) || isExactNumber(container)) return { what: `has no ${name}; it is no JSON object or list` };
	if (Object.hasOwn(container, name)) return { value: container[name] };
	const names = Object.keys(container).toSorted();
	const near = nearestName(name, names);
	return { what: `has no ${name}; it has ${names.join(", ") || "no key"}${near === void 0 ? "" : ` (did you mean ${near}?)`}` };
}
function parseJson(text) {
	try {
		return parseExactly(text);
	} catch {
		return;
	}
}
function decode(text, how) {
	if (how === void 0) return text;
	const compact = text.replaceAll(/\s/g, "");
	if (!ENCODED[how].test(compact)) return void 0;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(Buffer.from(compact, how));
	} catch {
		return;
	}
}
// build/lib/vault/sources.js
init_action_error();
const PARALLEL_READS = 8;
const IS_OF_ONE_SECRET = new Set([
	"SECRET_MISSING",
	"SECRET_DENIED",
	"INPUT_INVALID"
]);
function sourceOf({ path, version }) {
	return `${path}@${version ?? ""}`;
}
async function readSources(requests, client) {
	const waiting = requests.filter((request, index) => requests.findIndex((each) => sourceOf(each) === sourceOf(request)) === index);
	const read = new Map();
	const failed = new Map();
	const work = async () => {
		for (let request = waiting.shift(); request !== void 0; request = waiting.shift()) {
			const source = sourceOf(request);
			try {
				read.set(source, await client.readSecret(request.path, request.version));
			} catch (error) {
				if (!(error instanceof ActionError) || !IS_OF_ONE_SECRET.has(error.code)) throw error;
				failed.set(error, Math.min(failed.get(error) ?? request.line, request.line));
			}
		}
	};
	await Promise.all(Array.from({ length: PARALLEL_READS }, work));
	return {
		of: (request) => read.get(sourceOf(request)),
		found: [...new Set(read.values())],
		failures: [...failed].map(([error, line]) => ({
			error,
			line
		}))
	};
}
// build/lib/vault/fetch.js
init_action_error();
const REVOKE_TIMEOUT_MS = 1e4;
async function fetchSecrets(inputs, deps) {
	try {
		return await fetchAll(inputs, {
			...deps,
			info: (text) => deps.info(withPrefix(text, inputs.prefix)),
			notice: (text) => deps.notice(withPrefix(text, inputs.prefix))
		});
	} catch (error) {
		throw withInputNames(error, inputs.prefix);
	}
}
async function fetchAll(inputs, deps) {
	const client = await logIn(inputs, deps);
	const sources = await readSources(inputs.requests, client);
	const leases = sources.found.flatMap(({ lease }) => lease ?? []);
	if (inputs.authMethod === "token") deps.onLeases?.(leases.map(({ id }) => id));
	const secrets = pickAll(inputs.requests, sources);
	for (const { value, mask } of secrets) if (mask !== "never") deps.mask(value, { isShortMasked: mask === "always" });
	tellShort(secrets, deps);
	refuseSameNames(secrets);
	for (const { path, id, seconds } of leases) {
		const end = inputs.revoke ? "and is revoked after use" : "and is not revoked, as `revoke` is false";
		deps.info(`${path} is leased for ${seconds} s (${id}) ${end}`);
	}
	return {
		secrets,
		leases
	};
}
async function revoke(held, inputs, deps) {
	if (!inputs.revoke || held.token === "" && held.leases.length === 0) return;
	try {
		await (held.token === "" ? revokeLeases(held.leases, inputs, deps) : revokeToken(held.token, inputs, deps));
	} catch (error) {
		const text = describeError(withInputNames(error, inputs.prefix)).join("\n");
		deps.warn(`What Vault gave could not be revoked, and ends by itself: ${text}`);
	}
}
async function revokeToken(token, inputs, deps) {
	const outcome = await (await cleaningClient(token, inputs, deps)).revoke();
	if (outcome === "refused") {
		deps.warn("The Vault token is not revoked: it is gone already, or its policies do not let it end itself (`update` on auth/token/revoke-self, which the policy `default` has).");
		return;
	}
	deps.info({
		revoked: "The Vault token is revoked, and what was leased with it.",
		gone: "The Vault token is gone already.",
		batch: "The Vault token is a batch token: it cannot be revoked, and ends by itself."
	}[outcome]);
}
async function revokeLeases(ids, inputs, deps) {
	const client = await cleaningClient(inputs.token, inputs, deps);
	for (const id of ids) await client.revokeLease(id);
	deps.info(`Revoked ${ids.length === 1 ? "the lease" : `${ids.length} leases`} that the given token made.`);
}
async function cleaningClient(token, inputs, deps) {
	const { VaultClient } = await Promise.resolve().then(() => (init_client(), client_exports));
	const timeoutMs = Math.min(inputs.timeoutMs, REVOKE_TIMEOUT_MS);
	const client = new VaultClient({
		...inputs,
		timeoutMs
	}, {
		...deps,
		signal: new AbortController().signal
	});
	client.useToken(token);
	return client;
}
function pickAll(requests, sources) {
	const secrets = [];
	const problems = sources.failures.map(({ line, error }) => ({
		line,
		text: error.message,
		error
	}));
	const missing = [];
	for (const request of requests) {
		const secret = sources.of(request);
		if (secret === void 0) continue;
		const picked = pickSecrets(request, secret.data, namedKeys(secret, requests, sources));
		if (picked.kind === "found") secrets.push(...picked.secrets);
		else missing.push({
			line: request.line,
			text: picked.what
		});
	}
	throwProblems([...problems, ...missing].toSorted((left, right) => left.line - right.line));
	return secrets;
}
function namedKeys(secret, requests, sources) {
	const named = requests.filter((each) => !each.isAll && each.pointer === void 0 && sources.of(each) === secret);
	return new Set(named.map(({ key }) => key));
}
function throwProblems(problems) {
	const [first] = problems;
	if (first === void 0) return;
	if (problems.length === 1 && first.error !== void 0) throw first.error;
	const lines = problems.map(({ line, text, error }) => {
		return `line ${line}: ${text}${error?.hint === void 0 ? "" : `\n  ${error.hint}`}`;
	});
	const error = problems.find((each) => each.error !== void 0)?.error;
	throw new ActionError(error?.code ?? "SECRET_MISSING", lines.length === 1 ? `\`secrets\` ${lines[0]}` : `${lines.length} secrets cannot be had:\n${lines.map((line) => `- ${line}`).join("\n")}`, { hint: error === void 0 ? "Correct the line in `secrets`, or write the key with `vault kv patch`." : "Correct each line as it says." });
}
function tellShort(secrets, deps) {
	const short = secrets.filter(({ value, mask }) => mask === "auto" && value.trim() !== "" && maskVariants(value).length === 0);
	if (short.length === 0) return;
	deps.info(`Not masked, as shorter than 4 characters: ${short.map(({ name }) => name).join(", ")}; \`mask true\` on the line masks even those`);
}
function refuseSameNames(secrets) {
	const seen = new Set();
	const twice = secrets.filter(({ name }) => seen.size === seen.add(name).size).map(({ name }) => name);
	if (twice.length > 0) throw new ActionError("INPUT_INVALID", `\`secrets\` gives a name to two values: ${[...new Set(twice)].join(", ")}`, { hint: "Rename one with `as`, or give `*` a prefix." });
}
// build/lib/vault/inputs.js
init_auth_methods();
function parseVaultInputs(read, prefix) {
	const name = (input) => `${prefix}${input}`;
	const authMethod = read.oneOf(name("auth-method"), authMethods, "jwt");
	const { requests, problems } = parseSecretRequests(read.text(name("secrets")).split(/\r?\n/));
	for (const problem of problems) read.problem(name("secrets"), problem);
	const namespace = read.optional(name("namespace"));
	const tls = {
		ca: read.pem(name("ca-certificate")),
		cert: read.pem(name("client-certificate")),
		key: read.pem(name("client-key"))
	};
	if (tls.cert === void 0 !== (tls.key === void 0)) read.problem(name("client-certificate"), `and \`${name("client-key")}\` go together`);
	const inputs = {
		prefix,
		url: read.url(name("url")),
		authMethod,
		role: read.text(name("role")),
		authPath: read.text(name("auth-path")).replaceAll(/^\/+|\/+$/g, "") || authMethod,
		audience: read.optional(name("audience")),
		namespace,
		authNamespace: read.optional(name("auth-namespace")) ?? namespace,
		token: read.text(name("token")),
		roleId: read.text(name("role-id")),
		secretId: read.text(name("secret-id")),
		kubernetesTokenPath: read.text(name("kubernetes-token-path"), SERVICE_ACCOUNT_TOKEN),
		username: read.text(name("username")),
		password: read.text(name("password")),
		requests,
		tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== void 0)),
		timeoutMs: read.durationMs(name("timeout"), "30s"),
		retries: read.integer(name("retries"), 4, {
			min: 0,
			max: 10
		}),
		revoke: read.boolean(name("revoke"), true)
	};
	checkCredentials(inputs, read);
	return inputs;
}
function secretsIn({ token, secretId, password, tls }) {
	return [
		token,
		secretId,
		password,
		String(tls.key ?? "")
	].filter((value) => value !== "");
}
function checkCredentials(inputs, read) {
	const { prefix, authMethod, url } = inputs;
	const setting = `\`${prefix}auth-method\``;
	if (read.text(`${prefix}auth-method`, "jwt") !== authMethod) return;
	const path = inputs.kubernetesTokenPath;
	const given = {
		token: inputs.token,
		"role-id": inputs.roleId,
		"secret-id": inputs.secretId,
		"kubernetes-token-path": path === "/var/run/secrets/kubernetes.io/serviceaccount/token" ? "" : path,
		username: inputs.username,
		password: inputs.password
	};
	const { needs, takes } = methods[authMethod];
	for (const [input, value] of Object.entries({
		role: inputs.role,
		...given
	})) if (needs.includes(input) && value === "" && url !== "") read.problem(`${prefix}${input}`, `is missing; ${setting} ${authMethod} needs it`);
	for (const [input, value] of Object.entries(given)) if (value !== "" && !needs.includes(input) && !takes.includes(input)) read.problem(`${prefix}${input}`, `is given, but ${setting} is ${authMethod}`);
}
// build/lib/env-file/refused-variables.js
const REFUSED = /^(PATH|HOME|SHELL|IFS|ENV|PS4|CDPATH|BASH_ENV|BASHOPTS|SHELLOPTS|PROMPT_COMMAND|LD_.*|DYLD_.*|NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED|REPL_EXTERNAL_MODULE)|npm_config_.*|ZDOTDIR|FPATH|GCONV_PATH|LOCPATH|GLIBC_TUNABLES|OPENSSL_CONF|SSL_CERT_(FILE|DIR)|CURL_CA_BUNDLE|(HTTPS?|ALL|NO)_PROXY|DOCKER_(HOST|CONFIG|CONTEXT|CERT_PATH|TLS.*)|BUILDX_(BUILDER|CONFIG)|BUILDKIT_HOST|REGISTRY_AUTH_FILE|CONTAINERS_(CONF|REGISTRIES_CONF|STORAGE_CONF)|KUBECONFIG|(JDK_)?JAVA_OPTIONS|DOTNET_.*|CORECLR_.*|COR_.*|EDITOR|VISUAL|PAGER|LESSOPEN|MAKEFLAGS|PYTHON(PATH|STARTUP|HOME)|PERL5(OPT|LIB)|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|GIT_.*|SSH_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*|CI)$/i;
function refusedVariables(names) {
	return names.filter((name) => REFUSED.test(name) || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}
// build/actions/vault-secrets/src/inputs.js
function parseInputs(read) {
	const vault = parseVaultInputs(read, "");
	if (vault.url === "") read.problem("url", "is missing; give the server's address, such as https://vault.example.org:8200");
	if (read.text("secrets") === "") read.problem("secrets", "is missing; write lines such as `secret/qa BOT_TOKEN`");
	const exportEnv = read.boolean("export-env", false);
	const named = vault.requests.flatMap(({ key, pointer, name }) => key === "*" ? [] : [name ?? defaultName(key, pointer)]);
	const refused = exportEnv ? refusedVariables(named) : [];
	if (refused.length > 0) read.problem("export-env", `would set variables that change how programs start: ${refused.join(", ")}; rename them with \`as\``);
	return {
		...vault,
		exportEnv,
		envFile: read.optional("env-file"),
		envFileFormat: read.oneOf("env-file-format", [
			"dotenv",
			"shell",
			"docker"
		], "dotenv"),
		outputJson: read.boolean("output-json", false)
	};
}
// build/lib/env-file/encode.js
const SHELLS_OWN = /^(UID|EUID|PPID|GROUPS|BASHPID|BASH_[A-Z_]+|BASHOPTS|SHELLOPTS|DIRSTACK|EPOCHREALTIME|EPOCHSECONDS|FUNCNAME|HISTCMD|LINENO|OPTIND|PIPESTATUS|RANDOM|SECONDS|SRANDOM|_)$/;
const MAX_DOCKER_LINE_BYTES = 65535;
function encodeEnvFile(values, format) {
	const problems = [];
	let text = "";
	for (const [name, value] of values) {
		if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) problems.push(`${name} is no name for a variable`);
		if (format !== "docker" && SHELLS_OWN.test(name)) problems.push(`${name} is a variable of the shell's own`);
		const reason = whyNot(name, value, format);
		if (reason === void 0) text += `${name}=${quote(value, format)}\n`;
		else problems.push(`${name} cannot be written: ${reason}`);
	}
	return problems.length > 0 ? {
		kind: "refused",
		problems
	} : {
		kind: "text",
		text
	};
}
function whyNot(name, value, format) {
	if (value.includes("\0")) return "it holds a NUL character";
	if (!value.isWellFormed()) return "it holds half a character (a lone surrogate), which no file can";
	if (format === "shell") return void 0;
	if (format === "docker") {
		if (/[\r\n]/.test(value)) return "this format knows no line breaks; use `shell` or `dotenv`";
		return Buffer.byteLength(`${name}=${value}`) > MAX_DOCKER_LINE_BYTES ? "docker reads no line of 64 KiB or more; use `shell` or `dotenv`" : void 0;
	}
	if (value.includes("\r")) return "its readers do not agree on carriage returns; use `shell`";
	return fitsSingleQuotes(value) || fitsDoubleQuotes(value) ? void 0 : "its readers do not agree on its quotes, `${` or backslashes; use `shell`";
}
function quote(value, format) {
	if (format === "shell") return `'${value.replaceAll("'", "'\\''")}'`;
	if (format === "docker") return value;
	return fitsSingleQuotes(value) ? `'${value}'` : `"${value}"`;
}
function fitsSingleQuotes(value) {
	return !/'|\$\{|\\\\|\\$/.test(value);
}
function fitsDoubleQuotes(value) {
	return !/["\\$`]/.test(value);
}
// build/actions/vault-secrets/src/run.js
init_action_error();
const OWN_OUTPUTS = new Set([
	"names",
	"env-file",
	"json",
	"error-code"
]);
async function run(inputs, deps) {
	const target = inputs.envFile === void 0 ? void 0 : envFilePath(inputs.envFile, deps);
	const { secrets } = await fetchSecrets(inputs, deps);
	const values = new Map(secrets.map(({ name, value }) => [name, value]));
	refuseOutputNames([...values.keys()]);
	if (inputs.exportEnv) refuseDangerousNames(secrets);
	const text = target === void 0 ? void 0 : fileText(values, inputs);
	for (const [name, value] of values) {
		deps.outputs.setOutput(name, value);
		if (inputs.exportEnv) deps.exportEnv(name, value);
	}
	deps.outputs.setOutput("names", [...values.keys()].join("\n"));
	if (inputs.outputJson) deps.outputs.setOutput("json", maskedJson(secrets, deps));
	if (target !== void 0 && text !== void 0) {
		deps.saveEnvFile(target);
		await writePrivately(target, text);
		deps.outputs.setOutput("env-file", target);
	}
	deps.info(`Read ${values.size} secrets from ${inputs.url}: ${[...values.keys()].join(", ")}`);
}
function envFilePath(envFile, { workspace, temporaryFolder }) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(temporaryFolder, envFile);
	const way = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(workspace), path);
	if (way !== ".." && !way.startsWith("../")) throw new ActionError("INPUT_INVALID", `\`env-file\` is ${JSON.stringify(envFile)}, which lies in the workspace`, { hint: "Give a relative path: it lies under RUNNER_TEMP and is removed after the job." });
	return path;
}
function fileText(values, inputs) {
	const encoded = encodeEnvFile(values, inputs.envFileFormat);
	if (encoded.kind === "text") return encoded.text;
	throw new ActionError("INPUT_INVALID", `\`env-file\` cannot hold these values:\n- ${encoded.problems.join("\n- ")}`, { hint: "Choose another `env-file-format`, or rename with `as`." });
}
function refuseOutputNames(names) {
	const lower = names.map((name) => name.toLowerCase());
	const taken = names.filter((_name, index) => OWN_OUTPUTS.has(lower[index] ?? ""));
	const alike = names.filter((_name, index) => lower.indexOf(lower[index] ?? "") !== index);
	if (taken.length + alike.length === 0) return;
	const problems = [...taken.map((name) => `- ${name} is an output of the action itself`), ...alike.map((name) => `- ${name} differs from another name only by capitals, which outputs do not tell apart`)];
	throw new ActionError("INPUT_INVALID", `\`secrets\` gives names that no output can have:\n${problems.join("\n")}`, { hint: "Rename them with `as`, or give `*` a prefix." });
}
function refuseDangerousNames(secrets) {
	const refused = refusedVariables(secrets.map(({ name }) => name));
	if (refused.length === 0) return;
	throw new ActionError("INPUT_INVALID", `\`export-env\` would set variables that change how programs start: ${refused.join(", ")}`, { hint: "Rename them with `as` or a `prefix`, or use the outputs." });
}
function maskedJson(secrets, deps) {
	const json = JSON.stringify(Object.fromEntries(secrets.map(({ name, value }) => [name, value])));
	if (secrets.some(({ mask }) => mask !== "never")) deps.mask(json, { hasSecretLeaves: false });
	return json;
}
async function writePrivately(path, text) {
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(path), {
		recursive: true,
		mode: 448
	});
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, {
		mode: 384,
		flag: "wx"
	});
}
// build/actions/vault-secrets/src/index.js
init_client$1();
init_id_token();
function createDeps(inputs, runner) {
	const mask = (value, options) => runner.mask(value, options);
	const shared = {
		clock: systemClock,
		random: Math.random,
		mask
	};
	const http = new HttpClient({
		environment: runner.environment,
		tls: inputs.tls
	});
	const idTokenHttp = new HttpClient({ environment: runner.environment });
	return {
		...shared,
		http,
		signal: runner.signal,
		info: (text) => runner.info(text),
		warn: (text) => runner.warning(text),
		notice: (text) => runner.notice(text),
		requestIdToken: (audience, signal) => requestIdToken(audience, {
			...shared,
			signal,
			http: idTokenHttp,
			environment: runner.environment
		})
	};
}
await runAction({
	parseInputs,
	run: async (inputs, runner) => {
		for (const value of secretsIn(inputs)) runner.mask(value);
		const deps = createDeps(inputs, runner);
		const held = {
			token: "",
			leases: []
		};
		try {
			await run(inputs, {
				...deps,
				onToken: (issued) => {
					held.token = issued;
					runner.saveState("token", issued);
				},
				onLeases: (ids) => {
					held.leases = ids;
					runner.saveState("leases", ids.join("\n"));
				},
				outputs: runner,
				exportEnv: (name, value) => runner.exportEnv(name, value),
				saveEnvFile: (path) => runner.saveState("envFile", path),
				workspace: runner.workspace,
				temporaryFolder: runner.temporaryFolder
			});
		} finally {
			if (!runner.hasPostStep) await revoke(held, inputs, deps);
		}
	},
	post: async (runner) => {
		const inputs = parseInputs(new InputReader(runner.environment));
		await revoke({
			token: runner.getState("token"),
			leases: runner.getState("leases").split("\n").filter((id) => id !== "")
		}, inputs, createDeps(inputs, runner));
		const envFile = runner.getState("envFile");
		if (envFile) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(envFile, { force: true });
	}
});


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(182);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
