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

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

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

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

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

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 387:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(75);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(30);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(692);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(760);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(421);
/* harmony import */ var url__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(16);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(481);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(896);
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(553);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(857);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(975);


















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
// build/lib/clock/clock.js
const systemClock = {
	now: () => new Date(),
	sleep: async (milliseconds, signal) => {
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, void 0, signal ? { signal } : {}).catch((error) => {
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
// build/lib/kube/object.js
function objectName(object) {
	return `${object.kind}/${object.metadata.name}`;
}
function objectKey(object) {
	return [
		groupOf(object.apiVersion),
		object.kind,
		object.metadata.namespace ?? "",
		object.metadata.name
	].join("|");
}
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function isBuiltIn(apiVersion) {
	const group = groupOf(apiVersion);
	return !group.includes(".") || group.endsWith(".k8s.io");
}
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
function numberField(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "number" ? found : void 0;
}
function listField(value, ...path) {
	const found = field(value, ...path);
	return Array.isArray(found) ? found.filter(isJsonObject) : [];
}
var init_object = __esmMin((() => {}));
// build/lib/kube/api-error.js
init_connection_error();
init_action_error();
init_object();
var KubeApiError = class extends ActionError {
	status;
	reason;
	causes;
	retryAfterSeconds;
	said;
	constructor(call, status, body) {
		const said = textField(body, "message") ?? (typeof body === "string" ? body.slice(0, 500) : "no reason given");
		const { code, hint } = meaningOf(isOfSchema(said) ? 422 : status);
		super(code, `The cluster answers ${call} with ${status}: ${said}`, { hint });
		this.name = "KubeApiError";
		this.status = isOfSchema(said) ? 422 : status;
		this.said = said;
		this.reason = textField(body, "reason") ?? "";
		this.retryAfterSeconds = numberField(body, "details", "retryAfterSeconds");
		const causes = listField(body, "details", "causes").map((cause) => ({
			reason: textField(cause, "reason") ?? "",
			field: textField(cause, "field") ?? "",
			message: textField(cause, "message") ?? ""
		}));
		this.causes = causes.length > 0 ? causes : causesIn(said);
	}
};
function isOfSchema(said) {
	return /^failed to create typed patch object/.test(said);
}
function causesIn(said) {
	const [, field, message] = /^failed to create typed patch object \([^)]*\): \.?(\S+): (.+)$/s.exec(said) ?? [];
	if (field !== void 0 && message !== void 0) return [{
		reason: "FieldValueInvalid",
		field,
		message
	}];
	if (!said.includes("strict decoding error")) return [];
	return [...said.matchAll(/(unknown|duplicate) field "([^"]+)"/g)].map(([, what = "", name = ""]) => ({
		reason: "FieldValueInvalid",
		field: name,
		message: `${what} field`
	}));
}
function meaningOf(status) {
	if (status === 401 || status === 403) return {
		code: "PERMISSION_MISSING",
		hint: "Grant what is named to this identity in this namespace; manifests/rbac/ has the Role. See also whether the namespace is the right one."
	};
	if (status === 409) return {
		code: "APPLY_CONFLICT",
		hint: "Somebody else changed the object at the same time; run the job again."
	};
	if (status === 429 || status >= 500) return {
		code: "CLUSTER_UNREACHABLE",
		hint: "The API server is busy or not in order; run the job again, and look at its log if it persists."
	};
	return {
		code: "APPLY_REFUSED",
		hint: "See what the API server says of the request."
	};
}
function isNotFound(error) {
	return error instanceof KubeApiError && error.status === 404;
}
function isExpired$1(body) {
	return isJsonObject(body) && body.kind === "Status" && (field(body, "code") === 410 || body.reason === "Expired");
}
// build/lib/http/early-agent.js
var EarlyAgent;
var init_early_agent = __esmMin((() => {
	EarlyAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_3__.Agent {
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
			const servername = this.#tls.servername ?? ((0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host) ? "" : host);
			const options = {
				host,
				port: Number(port || 443),
				servername,
				ALPNProtocols: ["http/1.1"]
			};
			const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_6__.connect)({
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
var init_client = __esmMin((() => {
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
			this.#http = new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent(shared);
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
					call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_3__.request : node_http__WEBPACK_IMPORTED_MODULE_2__.request)(request$2.url, {
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
				(0,node_stream__WEBPACK_IMPORTED_MODULE_4__.pipeline)(request$2.body(), call, (error) => {
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
	return Math.min(FIRST_WAIT_MS$1 * 2 ** tried, MAX_WAIT_MS$1) * (.5 + random());
}
function isAnswer(outcome) {
	return typeof outcome === "object" && outcome !== null && "status" in outcome && "headers" in outcome;
}
var FIRST_WAIT_MS$1, MAX_WAIT_MS$1, MAX_RETRY_AFTER_MS, RETRYABLE_FAULTS;
var init_retry = __esmMin((() => {
	init_client();
	init_connection_error();
	FIRST_WAIT_MS$1 = 250;
	MAX_WAIT_MS$1 = 1e4;
	MAX_RETRY_AFTER_MS = 6e4;
	RETRYABLE_FAULTS = new Set([
		"refused",
		"timeout",
		"broken"
	]);
}));
// build/lib/kube/discovery.js
init_retry();
init_object();
var Discovery = class {
	#get;
	#types = new Map();
	constructor(get) {
		this.#get = get;
	}
	async typeOf({ apiVersion, kind }) {
		const type = (await this.#typesOf(apiVersion)).get(kind);
		if (type) return type;
		const message = `the cluster knows no ${kind} in ${apiVersion}`;
		throw new KubeApiError(`GET ${basePath(apiVersion)}`, 404, {
			message,
			reason: "NotFound"
		});
	}
	async path(reference) {
		const { plural, namespaced } = await this.typeOf(reference);
		const namespace = namespaced && reference.namespace ? `/namespaces/${encodeURIComponent(reference.namespace)}` : "";
		const name = reference.name === "" ? "" : `/${encodeURIComponent(reference.name)}`;
		return `${basePath(reference.apiVersion)}${namespace}/${plural}${name}`;
	}
	async #typesOf(apiVersion) {
		const known = this.#types.get(apiVersion);
		if (known !== void 0) return await known;
		const asked = this.#ask(apiVersion);
		this.#types.set(apiVersion, asked);
		asked.catch(() => this.#types.delete(apiVersion));
		return await asked;
	}
	async #ask(apiVersion) {
		const own = listField(await this.#get(basePath(apiVersion)), "resources").filter(({ name }) => typeof name === "string" && !name.includes("/"));
		return new Map(own.map(({ kind, name, namespaced }) => [String(kind), {
			plural: String(name),
			namespaced: namespaced === true
		}]));
	}
};
function basePath(apiVersion) {
	return groupOf(apiVersion) === "" ? `/api/${apiVersion}` : `/apis/${apiVersion}`;
}
// build/lib/kube/unreachable.js
init_action_error();
init_connection_error();
const HINTS = {
	name: "The name is not known here: a cluster in a home or private network needs a runner inside it, or a VPN.",
	refused: "The machine is there, but no API server listens on that port.",
	timeout: "Nothing answers at that address: a private address needs a runner in the same network, a public one an open port.",
	tls: "The certificate is not from the authority given, or not for this name; on K3s add the name with --tls-san, and give the cluster's CA.",
	broken: "The connection was cut; try again, and see whether something between here and there filters it.",
	aborted: "Run the job again.",
	request: "Give the address as https://host:6443."
};
async function mendPath({ path }, error) {
	if (error instanceof ConnectionError && error.fault !== "tls") await path?.revive();
	throw error;
}
async function explainConnection({ server, path }, error) {
	if (!(error instanceof ConnectionError)) return error;
	if (error.fault === "aborted") return failure("CANCELLED", "The run was cancelled", error);
	const broken = await path?.explain(error);
	if (broken === void 0) return failure("CLUSTER_UNREACHABLE", `The cluster at ${server} cannot be reached`, error);
	const { code, message, hint = "" } = broken;
	return new ActionError(code, message, {
		hint,
		cause: error
	});
}
function failure(code, message, error) {
	return new ActionError(code, message, {
		hint: HINTS[error.fault],
		cause: error
	});
}
function isPassing(error) {
	const cause = error instanceof Error ? error.cause : void 0;
	if (cause instanceof ConnectionError) return cause.fault !== "tls" && cause.fault !== "request";
	return error instanceof KubeApiError && (error.status === 429 || error.status >= 500);
}
function proxyFor({ server, proxyUrl }, environment) {
	if (proxyUrl !== void 0) return { HTTPS_PROXY: proxyUrl };
	return /^https?:\/\/(?:127\.|localhost\b|\[::1\])/.test(server) ? {} : environment;
}
// build/lib/kube/client.js
init_client();
init_object();
const RETRIES$1 = 5;
const FIRST_RETRIES = 2;
const FIRST_TIMEOUT_MS = 1e4;
const RETRY_STATUSES$2 = [
	429,
	502,
	503,
	504
];
const WATCH_IDLE_MS = 1e5;
const LOG_LIMIT_BYTES = 262144;
var KubeClient = class {
	server;
	#access;
	#http;
	#deps;
	#discovery = new Discovery((path) => this.#json("GET", path));
	requests = 0;
	constructor(access, deps) {
		this.#access = access;
		this.#deps = deps;
		this.server = access.server;
		this.#http = new HttpClient({
			environment: proxyFor(access, deps.environment),
			tls: access.tls
		});
	}
	async get(reference) {
		return await this.#json("GET", await this.path(reference));
	}
	async find(reference) {
		try {
			return await this.get(reference);
		} catch (error) {
			if (isNotFound(error)) return void 0;
			throw error;
		}
	}
	async list(type, query = {}) {
		return (await this.listWithVersion(await this.path({
			...type,
			name: ""
		}), query)).items;
	}
	async listWithVersion(path, query) {
		const body = await this.#json("GET", path, { query: { ...query } });
		const kind = (textField(body, "kind") ?? "").replace(/List$/, "");
		const apiVersion = textField(body, "apiVersion") ?? "";
		return {
			items: listField(body, "items").map((item) => ({
				apiVersion,
				kind,
				...item
			})),
			resourceVersion: textField(body, "metadata", "resourceVersion") ?? ""
		};
	}
	async apply(object, options) {
		const query = {
			fieldManager: options.fieldManager,
			force: String(options.force),
			fieldValidation: "Strict",
			...options.dryRun ? { dryRun: "All" } : {}
		};
		const path = await this.path(referenceTo(object));
		return await this.#json("PATCH", path, {
			query,
			body: object,
			contentType: "application/apply-patch+yaml"
		});
	}
	async create(object, query = {}) {
		const path = await this.path({
			...referenceTo(object),
			name: ""
		});
		return await this.#json("POST", path, {
			query,
			body: object
		});
	}
	async replace(object) {
		return await this.#json("PUT", await this.path(referenceTo(object)), { body: object });
	}
	async mergePatch(reference, patch) {
		return await this.#json("PATCH", await this.path(reference), {
			body: patch,
			contentType: "application/merge-patch+json"
		});
	}
	async delete(reference, options = {}) {
		const body = {
			propagationPolicy: options.foreground ? "Foreground" : "Background",
			...options.uid === void 0 ? {} : { preconditions: { uid: options.uid } }
		};
		await this.#json("DELETE", await this.path(reference), { body });
	}
	async logs(pod, container, options) {
		const query = {
			container,
			previous: String(options.previous),
			tailLines: String(options.lines),
			limitBytes: String(LOG_LIMIT_BYTES)
		};
		const answer = await this.#send("GET", `${await this.path(pod)}/log`, { query }).catch(() => void 0);
		if (answer === void 0 || answer.status >= 300) return void 0;
		const text = answer.body.toString("utf8");
		return /^unable to retrieve container logs for \S+\s*$/.test(text) ? void 0 : text;
	}
	async openWatch(path, query, signal) {
		return await this.#open("GET", path, { query: {
			...query,
			watch: "true",
			allowWatchBookmarks: "true"
		} }, signal);
	}
	async typeOf(type) {
		return await this.#discovery.typeOf(type);
	}
	async path(reference) {
		return await this.#discovery.path(reference);
	}
	async call(method, path, body, turn) {
		return await this.#json(method, path, {
			isRepeatable: true,
			isFirst: turn === "first",
			...body === void 0 ? {} : { body }
		});
	}
	async #json(method, path, options = {}) {
		const { status, body } = await this.#send(method, path, options);
		const content = parse(body);
		if (status >= 300) throw new KubeApiError(`${method} ${path}`, status, content);
		return content;
	}
	async #send(method, path, options) {
		const { clock, random, signal } = this.#deps;
		const attempt = async () => {
			this.requests++;
			return await this.#http.send({
				method,
				url: this.#url(path, options.query),
				headers: {
					accept: "application/json",
					...options.body === void 0 ? {} : { "content-type": options.contentType ?? "application/json" },
					...await this.#access.credentials.headers()
				},
				signal,
				...options.isFirst ? { timeoutMs: FIRST_TIMEOUT_MS } : {},
				...options.body === void 0 ? {} : { body: JSON.stringify(options.body) }
			});
		};
		const retries = method === "POST" && !options.isRepeatable ? 0 : options.isFirst ? FIRST_RETRIES : RETRIES$1;
		const withRenewal = async () => {
			const response = await attempt().catch((error) => mendPath(this.#access, error));
			return response.status === 401 && this.#access.credentials.renew() ? await attempt() : response;
		};
		try {
			return await withRetries(withRenewal, {
				retries,
				statuses: RETRY_STATUSES$2,
				clock,
				random,
				signal
			});
		} catch (error) {
			throw await explainConnection(this.#access, error);
		}
	}
	async #open(method, path, options, signal) {
		for (let tried = 0;; tried++) {
			this.requests++;
			const headers = {
				accept: "application/json",
				...await this.#access.credentials.headers()
			};
			const url = this.#url(path, options.query);
			const answer = await this.#http.open({
				method,
				url,
				headers,
				signal,
				idleMs: WATCH_IDLE_MS
			}).catch((error) => mendPath(this.#access, error)).catch(async (error) => {
				throw await explainConnection(this.#access, error);
			});
			if (answer.status < 300) return answer;
			const chunks = [];
			for await (const chunk of answer.stream) chunks.push(chunk);
			if (answer.status === 401 && tried === 0 && this.#access.credentials.renew()) continue;
			throw new KubeApiError(`${method} ${path}`, answer.status, parse(Buffer.concat(chunks)));
		}
	}
	#url(path, query = {}) {
		const url = new URL(this.server + path);
		for (const [name, value] of Object.entries(query)) if (value !== void 0) url.searchParams.set(name, value);
		return url.href;
	}
};
function referenceTo({ apiVersion, kind, metadata }) {
	return {
		apiVersion,
		kind,
		name: metadata.name,
		...metadata.namespace === void 0 ? {} : { namespace: metadata.namespace }
	};
}
function parse(body) {
	const text = body.toString("utf8");
	try {
		const content = JSON.parse(text);
		return isJsonObject(content) ? content : text;
	} catch {
		return text;
	}
}
// build/lib/runner/context.js
function readContext$1(environment) {
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
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)(path, "utf8"));
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
		const { message, hint } = whyNoIdToken(readContext$1(environment), isRunner);
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
// scripts/shims/js-yaml.cjs
var require_js_yaml = __commonJSMin(((exports) => {
	exports.load = (text) => JSON.parse(text);
}));
// node_modules/@kubernetes/client-node/dist/azure_auth.js
var import_left_out = __toESM(__commonJSMin(((exports, module) => {
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
}))(), 1);
var AzureAuth = class {
	isAuthProvider(user) {
		if (!user || !user.authProvider) return false;
		return user.authProvider.name === "azure";
	}
	async applyAuthentication(user, opts) {
		const token = this.getToken(user);
		if (token) opts.headers["Authorization"] = `Bearer ${token}`;
	}
	getToken(user) {
		const config = user.authProvider.config;
		if (this.isExpired(config)) this.updateAccessToken(config);
		return config["access-token"];
	}
	isExpired(config) {
		const token = config["access-token"];
		const expiry = config.expiry;
		const expiresOn = config["expires-on"];
		if (!token) return true;
		if (!expiry && !expiresOn) return false;
		const expiresOnDate = expiresOn ? new Date(parseInt(expiresOn, 10) * 1e3) : void 0;
		if ((expiry ? Date.parse(expiry) : expiresOnDate.getTime()) < Date.now()) return true;
		return false;
	}
	updateAccessToken(config) {
		let cmd = config["cmd-path"];
		if (!cmd) throw new Error("Token is expired!");
		cmd = `"${cmd}"`;
		const args = config["cmd-args"];
		if (args) cmd = cmd + " " + args;
		let output;
		try {
			output = node_child_process__WEBPACK_IMPORTED_MODULE_10__.execSync(cmd);
		} catch (err) {
			throw new Error("Failed to refresh token: " + err, { cause: err });
		}
		const resultObj = JSON.parse(output);
		const tokenPathKeyInConfig = config["token-key"];
		const expiryPathKeyInConfig = config["expiry-key"];
		const tokenPathKey = "$" + tokenPathKeyInConfig.slice(1, -1);
		const expiryPathKey = "$" + expiryPathKeyInConfig.slice(1, -1);
		config["access-token"] = import_left_out.JSONPath({
			path: tokenPathKey,
			json: resultObj
		});
		config.expiry = import_left_out.JSONPath({
			path: expiryPathKey,
			json: resultObj
		});
	}
};
// node_modules/@kubernetes/client-node/dist/config_types.js
const ActionOnInvalid = {
	THROW: "throw",
	FILTER: "filter"
};
function defaultNewConfigOptions() {
	return { onInvalidEntry: ActionOnInvalid.THROW };
}
function newClusters(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(clusterIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportCluster(cluster) {
	return {
		name: cluster.name,
		cluster: {
			server: cluster.server,
			"certificate-authority-data": cluster.caData,
			"certificate-authority": cluster.caFile,
			"insecure-skip-tls-verify": cluster.skipTLSVerify,
			"tls-server-name": cluster.tlsServerName,
			"proxy-url": cluster.proxyUrl
		}
	};
}
function clusterIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`clusters[${i}].name is missing`);
			if (!elt.cluster) throw new Error(`clusters[${i}].cluster is missing`);
			if (!elt.cluster.server) throw new Error(`clusters[${i}].cluster.server is missing`);
			return {
				caData: elt.cluster["certificate-authority-data"],
				caFile: elt.cluster["certificate-authority"],
				name: elt.name,
				server: elt.cluster.server.replace(/\/$/, ""),
				skipTLSVerify: elt.cluster["insecure-skip-tls-verify"] === true,
				tlsServerName: elt.cluster["tls-server-name"],
				proxyUrl: elt.cluster["proxy-url"]
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function newUsers(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(userIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportUser(user) {
	return {
		name: user.name,
		user: {
			as: user.impersonateUser,
			"auth-provider": user.authProvider,
			"client-certificate-data": user.certData,
			"client-certificate": user.certFile,
			exec: user.exec,
			"client-key-data": user.keyData,
			"client-key": user.keyFile,
			token: user.token,
			password: user.password,
			username: user.username
		}
	};
}
function userIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`users[${i}].name is missing`);
			return {
				authProvider: elt.user ? elt.user["auth-provider"] : null,
				certData: elt.user ? elt.user["client-certificate-data"] : null,
				certFile: elt.user ? elt.user["client-certificate"] : null,
				exec: elt.user ? elt.user.exec : null,
				keyData: elt.user ? elt.user["client-key-data"] : null,
				keyFile: elt.user ? elt.user["client-key"] : null,
				name: elt.name,
				token: findToken(elt.user),
				password: elt.user ? elt.user.password : null,
				username: elt.user ? elt.user.username : null,
				impersonateUser: elt.user ? elt.user.as : null
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function findToken(user) {
	if (user) {
		if (user.token) return user.token;
		if (user["token-file"]) return node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync(user["token-file"]).toString();
	}
}
function newContexts(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(contextIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportContext(ctx) {
	return {
		name: ctx.name,
		context: ctx
	};
}
function contextIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`contexts[${i}].name is missing`);
			if (!elt.context) throw new Error(`contexts[${i}].context is missing`);
			if (!elt.context.cluster) throw new Error(`contexts[${i}].context.cluster is missing`);
			return {
				cluster: elt.context.cluster,
				name: elt.name,
				user: elt.context.user || void 0,
				namespace: elt.context.namespace || void 0
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
// node_modules/@kubernetes/client-node/dist/exec_auth.js
var ExecAuth = class {
	constructor() {
		this.tokenCache = {};
		this.execFn = node_child_process__WEBPACK_IMPORTED_MODULE_10__.spawn;
	}
	isAuthProvider(user) {
		if (!user) return false;
		if (user.exec) return true;
		if (!user.authProvider) return false;
		return user.authProvider.name === "exec" || !!(user.authProvider.config && user.authProvider.config.exec);
	}
	async applyAuthentication(user, opts) {
		const credential = await this.getCredential(user);
		if (!credential) return;
		if (credential.status.clientCertificateData) opts.cert = credential.status.clientCertificateData;
		if (credential.status.clientKeyData) opts.key = credential.status.clientKeyData;
		const token = this.getToken(credential);
		if (token) {
			if (!opts.headers) opts.headers = {};
			opts.headers["Authorization"] = `Bearer ${token}`;
		}
	}
	getToken(credential) {
		if (!credential) return null;
		if (credential.status.token) return credential.status.token;
		return null;
	}
	async getCredential(user) {
		const cachedToken = this.tokenCache[user.name];
		if (cachedToken) {
			if (!cachedToken.status.expirationTimestamp) return cachedToken;
			if (Date.parse(cachedToken.status.expirationTimestamp) > Date.now()) return cachedToken;
			this.tokenCache[user.name] = null;
		}
		let exec = null;
		if (user.authProvider && user.authProvider.config) exec = user.authProvider.config.exec;
		if (user.exec) exec = user.exec;
		if (!exec) return null;
		if (!exec.command) throw new Error("No command was specified for exec authProvider!");
		let opts = {};
		if (exec.env) {
			const env = { ...process.env };
			exec.env.forEach((elt) => env[elt.name] = elt.value);
			opts = {
				...opts,
				env
			};
		}
		return new Promise((resolve, reject) => {
			let stdoutData = "";
			let stderrData = "";
			let savedError = void 0;
			const subprocess = this.execFn(exec.command, exec.args, opts);
			subprocess.stdout.setEncoding("utf8");
			subprocess.stderr.setEncoding("utf8");
			subprocess.stdout.on("data", (data) => {
				stdoutData += data;
			});
			subprocess.stderr.on("data", (data) => {
				stderrData += data;
			});
			subprocess.on("error", (error) => {
				savedError = error;
			});
			subprocess.on("close", (code) => {
				if (savedError) {
					reject(savedError);
					return;
				}
				if (code !== 0) {
					reject(new Error(stderrData));
					return;
				}
				try {
					const obj = JSON.parse(stdoutData);
					this.tokenCache[user.name] = obj;
					resolve(obj);
				} catch (error) {
					reject(error);
				}
			});
		});
	}
};
// node_modules/@kubernetes/client-node/dist/file_auth.js
var FileAuth = class {
	constructor() {
		this.token = null;
		this.lastRead = null;
	}
	isAuthProvider(user) {
		return user.authProvider && user.authProvider.config && user.authProvider.config.tokenFile;
	}
	async applyAuthentication(user, opts) {
		if (this.token == null) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.isTokenExpired()) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.token) opts.headers["Authorization"] = `Bearer ${this.token}`;
	}
	refreshToken(filePath) {
		this.token = node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync(filePath).toString("utf-8");
		this.lastRead = new Date();
	}
	isTokenExpired() {
		if (this.lastRead === null) return true;
		return (new Date().getTime() - this.lastRead.getTime()) / 1e3 > 60;
	}
};
// node_modules/@kubernetes/client-node/dist/gcp_auth.js
var GoogleCloudPlatformAuth = class {
	isAuthProvider(user) {
		if (!user || !user.authProvider) return false;
		return user.authProvider.name === "gcp";
	}
	async applyAuthentication(user, opts) {
		const token = this.getToken(user);
		if (token) opts.headers["Authorization"] = `Bearer ${token}`;
	}
	getToken(user) {
		const config = user.authProvider.config;
		if (this.isExpired(config)) this.updateAccessToken(config);
		return config["access-token"];
	}
	isExpired(config) {
		const token = config["access-token"];
		const expiry = config.expiry;
		if (!token) return true;
		if (!expiry) return false;
		if (Date.parse(expiry) < Date.now()) return true;
		return false;
	}
	updateAccessToken(config) {
		let cmd = config["cmd-path"];
		if (!cmd) throw new Error("Token is expired!");
		cmd = `"${cmd}"`;
		const args = config["cmd-args"];
		if (args) cmd = cmd + " " + args;
		let output;
		try {
			output = node_child_process__WEBPACK_IMPORTED_MODULE_10__.execSync(cmd);
		} catch (err) {
			throw new Error("Failed to refresh token: " + err, { cause: err });
		}
		const resultObj = JSON.parse(output);
		const tokenPathKeyInConfig = config["token-key"];
		const expiryPathKeyInConfig = config["expiry-key"];
		const tokenPathKey = "$" + tokenPathKeyInConfig.slice(1, -1);
		const expiryPathKey = "$" + expiryPathKeyInConfig.slice(1, -1);
		config["access-token"] = import_left_out.JSONPath({
			path: tokenPathKey,
			json: resultObj
		});
		config.expiry = import_left_out.JSONPath({
			path: expiryPathKey,
			json: resultObj
		});
	}
};
// node_modules/@kubernetes/client-node/dist/gen/rxjsStub.js
var Observable = class Observable {
	constructor(promise) {
		this.promise = promise;
	}
	toPromise() {
		return this.promise;
	}
	pipe(callback) {
		return new Observable(this.promise.then(callback));
	}
};
function from(promise) {
	return new Observable(promise);
}
function of(value) {
	return new Observable(Promise.resolve(value));
}
// node_modules/@kubernetes/client-node/dist/gen/http/isomorphic-fetch.js
var IsomorphicFetchHttpLibrary = class {
	send(request) {
		let method = request.getHttpMethod().toString();
		let body = request.getBody();
		return from((0, import_left_out.fetch)(request.getUrl(), {
			method,
			body,
			headers: request.getHeaders(),
			signal: request.getSignal(),
			dispatcher: request.getDispatcher()
		}).then((resp) => {
			const headers = {};
			resp.headers.forEach((value, name) => {
				headers[name] = value;
			});
			return new ResponseContext(resp.status, headers, {
				text: () => resp.text(),
				binary: () => resp.buffer(),
				stream: () => resp.body
			});
		}));
	}
};
// node_modules/@kubernetes/client-node/dist/gen/http/http.js
function ensureAbsoluteUrl(url) {
	if (url.startsWith("http://") || url.startsWith("https://")) return url;
	throw new Error("You need to define an absolute base url for the server.");
}
var RequestContext = class {
	constructor(url, httpMethod) {
		this.httpMethod = httpMethod;
		this.headers = {};
		this.body = void 0;
		this.signal = void 0;
		this.dispatcher = void 0;
		this.url = new url__WEBPACK_IMPORTED_MODULE_11__.URL(ensureAbsoluteUrl(url));
	}
	getUrl() {
		return this.url.toString().endsWith("/") ? this.url.toString().slice(0, -1) : this.url.toString();
	}
	setUrl(url) {
		this.url = new url__WEBPACK_IMPORTED_MODULE_11__.URL(ensureAbsoluteUrl(url));
	}
	setBody(body) {
		this.body = body;
	}
	getHttpMethod() {
		return this.httpMethod;
	}
	getHeaders() {
		return this.headers;
	}
	getBody() {
		return this.body;
	}
	setQueryParam(name, value) {
		this.url.searchParams.set(name, value);
	}
	appendQueryParam(name, value) {
		this.url.searchParams.append(name, value);
	}
	addCookie(name, value) {
		if (!this.headers["Cookie"]) this.headers["Cookie"] = "";
		this.headers["Cookie"] += name + "=" + value + "; ";
	}
	setHeaderParam(key, value) {
		const lowerKey = key.toLowerCase();
		for (const existingKey in this.headers) if (existingKey.toLowerCase() === lowerKey) delete this.headers[existingKey];
		this.headers[key] = value;
	}
	setSignal(signal) {
		this.signal = signal;
	}
	getSignal() {
		return this.signal;
	}
	setDispatcher(dispatcher) {
		this.dispatcher = dispatcher;
	}
	getDispatcher() {
		return this.dispatcher;
	}
};
var ResponseContext = class {
	constructor(httpStatusCode, headers, body) {
		this.httpStatusCode = httpStatusCode;
		this.headers = headers;
		this.body = body;
	}
	getParsedHeader(headerName) {
		const result = {};
		if (!this.headers[headerName]) return result;
		const parameters = this.headers[headerName].split(";");
		for (const parameter of parameters) {
			let [key, value] = parameter.split("=", 2);
			if (!key) continue;
			key = key.toLowerCase().trim();
			if (value === void 0) result[""] = key;
			else {
				value = value.trim();
				if (value.startsWith("\"") && value.endsWith("\"")) value = value.substring(1, value.length - 1);
				result[key] = value;
			}
		}
		return result;
	}
	async getBodyAsFile() {
		return {
			data: await this.body.binary(),
			name: this.getParsedHeader("content-disposition")["filename"] || ""
		};
	}
	getBodyAsAny() {
		try {
			return this.body.text();
		} catch {}
		try {
			return this.body.binary();
		} catch {}
		return Promise.resolve(void 0);
	}
};
// node_modules/@kubernetes/client-node/dist/gen/auth/auth.js
var BearerTokenAuthentication = class {
	constructor(apiKey) {
		this.apiKey = apiKey;
	}
	getName() {
		return "BearerToken";
	}
	applySecurityAuthentication(context) {
		context.setHeaderParam("authorization", this.apiKey);
	}
};
function configureAuthMethods(config) {
	let authMethods = {};
	if (!config) return authMethods;
	authMethods["default"] = config["default"];
	if (config["BearerToken"]) authMethods["BearerToken"] = new BearerTokenAuthentication(config["BearerToken"]);
	return authMethods;
}
// node_modules/@kubernetes/client-node/dist/gen/middleware.js
var PromiseMiddlewareWrapper = class {
	constructor(middleware) {
		this.middleware = middleware;
	}
	pre(context) {
		return from(this.middleware.pre(context));
	}
	post(context) {
		return from(this.middleware.post(context));
	}
};
// node_modules/@kubernetes/client-node/dist/gen/servers.js
var ServerConfiguration = class {
	constructor(url, variableConfiguration) {
		this.url = url;
		this.variableConfiguration = variableConfiguration;
	}
	setVariables(variableConfiguration) {
		Object.assign(this.variableConfiguration, variableConfiguration);
	}
	getConfiguration() {
		return this.variableConfiguration;
	}
	getUrl() {
		let replacedUrl = this.url;
		for (const [key, value] of Object.entries(this.variableConfiguration)) replacedUrl = replacedUrl.replaceAll(`{${key}}`, value);
		return replacedUrl;
	}
	makeRequestContext(endpoint, httpMethod) {
		return new RequestContext(this.getUrl() + endpoint, httpMethod);
	}
};
const server1 = new ServerConfiguration("", {});
// node_modules/@kubernetes/client-node/dist/gen/configuration.js
function createConfiguration(conf = {}) {
	const configuration = {
		baseServer: conf.baseServer !== void 0 ? conf.baseServer : server1,
		httpApi: conf.httpApi || new IsomorphicFetchHttpLibrary(),
		middleware: conf.middleware || [],
		authMethods: configureAuthMethods(conf.authMethods)
	};
	if (conf.promiseMiddleware) conf.promiseMiddleware.forEach((m) => configuration.middleware.push(new PromiseMiddlewareWrapper(m)));
	return configuration;
}
// scripts/shims/oidc-auth.cjs
var require_oidc_auth = __commonJSMin(((exports, module) => {
	module.exports.OpenIDConnectAuth = class {
		isAuthProvider() {
			return false;
		}
	};
}));
// node_modules/@kubernetes/client-node/package.json
var version = "2.0.1";
// node_modules/@kubernetes/client-node/dist/middleware.js
function setHeaderMiddleware(key, value) {
	return {
		pre: (request) => {
			request.setHeaderParam(key, value);
			return of(request);
		},
		post: (response) => {
			return of(response);
		}
	};
}
// node_modules/@kubernetes/client-node/dist/config.js
var import_js_yaml = __toESM(require_js_yaml(), 1);
var import_oidc_auth = require_oidc_auth();
const SERVICEACCOUNT_ROOT = "/var/run/secrets/kubernetes.io/serviceaccount";
const SERVICEACCOUNT_CA_PATH = SERVICEACCOUNT_ROOT + "/ca.crt";
const SERVICEACCOUNT_TOKEN_PATH = SERVICEACCOUNT_ROOT + "/token";
const SERVICEACCOUNT_NAMESPACE_PATH = SERVICEACCOUNT_ROOT + "/namespace";
const USER_AGENT_KEY = "User-Agent";
function getUserAgent() {
	var _a;
	return `kubernetes-client-javascript/${(_a = version) !== null && _a !== void 0 ? _a : ""}`;
}
function fileExists(filepath) {
	try {
		node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync(filepath);
		return true;
	} catch {
		return false;
	}
}
function createSocksConnector(proxyUrl, tlsOptions) {
	const parsedProxy = new URL(proxyUrl);
	const proxyHost = parsedProxy.hostname;
	const proxyPort = parseInt(parsedProxy.port, 10) || 1080;
	let socksType = 5;
	const proto = parsedProxy.protocol.replace(":", "");
	if (proto === "socks4" || proto === "socks4a") socksType = 4;
	return (options, callback) => {
		const { hostname, port, protocol, servername } = options;
		import_left_out.SocksClient.createConnection({
			proxy: {
				host: proxyHost,
				port: proxyPort,
				type: socksType
			},
			command: "connect",
			destination: {
				host: hostname,
				port: parseInt(port, 10)
			}
		}, (err, info) => {
			if (err) {
				callback(err, null);
				return;
			}
			const socket = info.socket;
			socket.setKeepAlive(true, 3e4);
			if (protocol === "https:") callback(null, node_tls__WEBPACK_IMPORTED_MODULE_6__.connect({
				...tlsOptions,
				socket,
				servername: servername || hostname
			}));
			else callback(null, socket);
		});
	};
}
var KubeConfig = class KubeConfig {
	addAuthenticator(authenticator) {
		this.custom_authenticators.push(authenticator);
	}
	constructor() {
		this.authenticators = [
			new AzureAuth(),
			new GoogleCloudPlatformAuth(),
			new ExecAuth(),
			new FileAuth(),
			new import_oidc_auth.OpenIDConnectAuth()
		];
		this.custom_authenticators = [];
		this.agentCache = new Map();
		this.contexts = [];
		this.clusters = [];
		this.users = [];
	}
	getContexts() {
		return this.contexts;
	}
	getClusters() {
		return this.clusters;
	}
	getUsers() {
		return this.users;
	}
	getCurrentContext() {
		return this.currentContext;
	}
	setCurrentContext(context) {
		this.currentContext = context;
	}
	getContextObject(name) {
		if (!this.contexts) return null;
		return findObject(this.contexts, name, "context");
	}
	getCurrentCluster() {
		const context = this.getCurrentContextObject();
		if (!context) return null;
		return this.getCluster(context.cluster);
	}
	getCluster(name) {
		return findObject(this.clusters, name, "cluster");
	}
	getCurrentUser() {
		const ctx = this.getCurrentContextObject();
		if (!ctx) return null;
		return this.getUser(ctx.user);
	}
	getUser(name) {
		return findObject(this.users, name, "user");
	}
	loadFromFile(file, opts) {
		const rootDirectory = node_path__WEBPACK_IMPORTED_MODULE_9__.dirname(file);
		this.loadFromString(node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync(file).toString("utf-8"), opts);
		this.makePathsAbsolute(rootDirectory);
	}
	async applyToHTTPSOptions(opts) {
		const user = this.getCurrentUser();
		const cluster = this.getCurrentCluster();
		await this.applyOptions(opts);
		if (user && user.username) opts.auth = `${user.username}:${user.password}`;
		const agentOptions = {};
		agentOptions.ca = opts.ca;
		agentOptions.cert = opts.cert;
		agentOptions.key = opts.key;
		agentOptions.pfx = opts.pfx;
		agentOptions.passphrase = opts.passphrase;
		if (opts.rejectUnauthorized !== void 0) agentOptions.rejectUnauthorized = opts.rejectUnauthorized;
		agentOptions.timeout = opts.timeout;
		agentOptions.servername = opts.servername;
		agentOptions.ciphers = opts.ciphers;
		agentOptions.honorCipherOrder = opts.honorCipherOrder;
		agentOptions.ecdhCurve = opts.ecdhCurve;
		agentOptions.clientCertEngine = opts.clientCertEngine;
		agentOptions.crl = opts.crl;
		agentOptions.dhparam = opts.dhparam;
		agentOptions.secureOptions = opts.secureOptions;
		agentOptions.secureProtocol = opts.secureProtocol;
		agentOptions.sessionIdContext = opts.sessionIdContext;
		opts.agent = this.createAgent(cluster, agentOptions);
	}
	async applySecurityAuthentication(context) {
		const cluster = this.getCurrentCluster();
		const user = this.getCurrentUser();
		const agentOptions = {};
		const httpsOptions = {};
		await this.applyOptions(httpsOptions);
		if (user && user.username) {
			const auth = Buffer.from(`${user.username}:${user.password}`).toString("base64");
			context.setHeaderParam("Authorization", `Basic ${auth}`);
		}
		const headers = httpsOptions.headers || {};
		Object.entries(headers).forEach(([key, value]) => {
			context.setHeaderParam(key, `${value}`);
		});
		agentOptions.ca = httpsOptions.ca;
		agentOptions.cert = httpsOptions.cert;
		agentOptions.key = httpsOptions.key;
		agentOptions.pfx = httpsOptions.pfx;
		agentOptions.passphrase = httpsOptions.passphrase;
		if (httpsOptions.rejectUnauthorized !== void 0) agentOptions.rejectUnauthorized = httpsOptions.rejectUnauthorized;
		if (httpsOptions.servername !== void 0) agentOptions.servername = httpsOptions.servername;
		const dispatcher = this.createDispatcher(cluster, agentOptions);
		if (dispatcher !== void 0) context.setDispatcher(dispatcher);
	}
	getName() {
		return "kubeconfig authentication";
	}
	loadFromString(config, opts) {
		const obj = import_js_yaml.load(config);
		this.clusters = newClusters(obj.clusters, opts);
		this.contexts = newContexts(obj.contexts, opts);
		this.users = newUsers(obj.users, opts);
		this.currentContext = obj["current-context"];
	}
	loadFromOptions(options) {
		this.clusters = options.clusters;
		this.contexts = options.contexts;
		this.users = options.users;
		this.currentContext = options.currentContext;
	}
	loadFromClusterAndUser(cluster, user) {
		this.clusters = [cluster];
		this.users = [user];
		this.currentContext = "loaded-context";
		this.contexts = [{
			cluster: cluster.name,
			user: user.name,
			name: this.currentContext
		}];
	}
	loadFromCluster(pathPrefix = "") {
		const host = process.env.KUBERNETES_SERVICE_HOST;
		const port = process.env.KUBERNETES_SERVICE_PORT;
		const clusterName = "inCluster";
		const userName = "inClusterUser";
		const contextName = "inClusterContext";
		let scheme = "https";
		if (port === "80" || port === "8080" || port === "8001") scheme = "http";
		let serverHost = host;
		if (host && node_net__WEBPACK_IMPORTED_MODULE_5__.isIPv6(host)) serverHost = `[${host}]`;
		this.clusters = [{
			name: clusterName,
			caFile: `${pathPrefix}${SERVICEACCOUNT_CA_PATH}`,
			server: `${scheme}://${serverHost}:${port}`,
			skipTLSVerify: false
		}];
		this.users = [{
			name: userName,
			authProvider: {
				name: "tokenFile",
				config: { tokenFile: `${pathPrefix}${SERVICEACCOUNT_TOKEN_PATH}` }
			}
		}];
		const namespaceFile = `${pathPrefix}${SERVICEACCOUNT_NAMESPACE_PATH}`;
		let namespace;
		if (fileExists(namespaceFile)) namespace = node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync(namespaceFile).toString("utf-8");
		this.contexts = [{
			cluster: clusterName,
			name: contextName,
			user: userName,
			namespace
		}];
		this.currentContext = contextName;
	}
	mergeConfig(config, preserveContext = false) {
		if (!preserveContext && config.currentContext) this.currentContext = config.currentContext;
		config.clusters.forEach((cluster) => {
			this.addCluster(cluster);
		});
		config.users.forEach((user) => {
			this.addUser(user);
		});
		config.contexts.forEach((ctx) => {
			this.addContext(ctx);
		});
	}
	addCluster(cluster) {
		if (!this.clusters) this.clusters = [];
		this.clusters.forEach((c, ix) => {
			if (c.name === cluster.name) throw new Error(`Duplicate cluster: ${c.name}`);
		});
		this.clusters.push(cluster);
	}
	addUser(user) {
		if (!this.users) this.users = [];
		this.users.forEach((c, ix) => {
			if (c.name === user.name) throw new Error(`Duplicate user: ${c.name}`);
		});
		this.users.push(user);
	}
	addContext(ctx) {
		if (!this.contexts) this.contexts = [];
		this.contexts.forEach((c, ix) => {
			if (c.name === ctx.name) throw new Error(`Duplicate context: ${c.name}`);
		});
		this.contexts.push(ctx);
	}
	loadFromDefault(opts, contextFromStartingConfig = false, platform = process.platform) {
		if (process.env.KUBECONFIG && process.env.KUBECONFIG.length > 0) {
			const files = process.env.KUBECONFIG.split(node_path__WEBPACK_IMPORTED_MODULE_9__.delimiter).filter((filename) => filename);
			this.loadFromFile(files[0], opts);
			for (let i = 1; i < files.length; i++) {
				const kc = new KubeConfig();
				kc.loadFromFile(files[i], opts);
				this.mergeConfig(kc, contextFromStartingConfig);
			}
			return;
		}
		const home = findHomeDir(platform);
		if (home) {
			const config = node_path__WEBPACK_IMPORTED_MODULE_9__.join(home, ".kube", "config");
			if (fileExists(config)) {
				this.loadFromFile(config, opts);
				return;
			}
		}
		if (platform === "win32") {
			try {
				const envKubeconfigPathResult = node_child_process__WEBPACK_IMPORTED_MODULE_10__.spawnSync("wsl.exe", [
					"bash",
					"-c",
					"printenv KUBECONFIG"
				]);
				if (envKubeconfigPathResult.status === 0 && envKubeconfigPathResult.stdout.length > 0) {
					const result = node_child_process__WEBPACK_IMPORTED_MODULE_10__.spawnSync("wsl.exe", ["cat", envKubeconfigPathResult.stdout.toString("utf8")]);
					if (result.status === 0) {
						this.loadFromString(result.stdout.toString("utf8"), opts);
						return;
					}
				}
			} catch {}
			try {
				const configResult = node_child_process__WEBPACK_IMPORTED_MODULE_10__.spawnSync("wsl.exe", ["cat", "~/.kube/config"]);
				if (configResult.status === 0) {
					this.loadFromString(configResult.stdout.toString("utf8"), opts);
					const result = node_child_process__WEBPACK_IMPORTED_MODULE_10__.spawnSync("wsl.exe", [
						"wslpath",
						"-w",
						"~/.kube"
					]);
					if (result.status === 0) this.makePathsAbsolute(result.stdout.toString("utf8"));
					return;
				}
			} catch {}
		}
		if (fileExists(SERVICEACCOUNT_TOKEN_PATH)) {
			this.loadFromCluster();
			return;
		}
		this.loadFromClusterAndUser({
			name: "cluster",
			server: "http://localhost:8080"
		}, { name: "user" });
	}
	makeApiClient(apiClientType) {
		const cluster = this.getCurrentCluster();
		if (!cluster) throw new Error("No active cluster!");
		const authConfig = { default: this };
		return new apiClientType(createConfiguration({
			baseServer: new ServerConfiguration(cluster.server, {}),
			authMethods: authConfig,
			middleware: [setHeaderMiddleware(USER_AGENT_KEY, getUserAgent())]
		}));
	}
	makePathsAbsolute(rootDirectory) {
		this.clusters.forEach((cluster) => {
			if (cluster.caFile) cluster.caFile = makeAbsolutePath(rootDirectory, cluster.caFile);
		});
		this.users.forEach((user) => {
			if (user.certFile) user.certFile = makeAbsolutePath(rootDirectory, user.certFile);
			if (user.keyFile) user.keyFile = makeAbsolutePath(rootDirectory, user.keyFile);
		});
	}
	exportConfig() {
		const configObj = {
			apiVersion: "v1",
			kind: "Config",
			clusters: this.clusters.map(exportCluster),
			users: this.users.map(exportUser),
			contexts: this.contexts.map(exportContext),
			preferences: {},
			"current-context": this.getCurrentContext()
		};
		return JSON.stringify(configObj);
	}
	getCurrentContextObject() {
		return this.getContextObject(this.currentContext);
	}
	getAgentCacheKey(cluster) {
		var _a;
		var _b, _c;
		const clusterName = (_b = cluster === null || cluster === void 0 ? void 0 : cluster.name) !== null && _b !== void 0 ? _b : "";
		const userName = (_c = (_a = this.getCurrentUser()) === null || _a === void 0 ? void 0 : _a.name) !== null && _c !== void 0 ? _c : "";
		return JSON.stringify([clusterName, userName]);
	}
	createAgent(cluster, agentOptions) {
		var _a, _b;
		const cacheKey = this.getAgentCacheKey(cluster);
		const cached = this.agentCache.get(cacheKey);
		if (cached !== void 0) return cached;
		let agent;
		if (cluster && cluster.proxyUrl) {
			if (cluster.proxyUrl.startsWith("socks")) agent = new import_left_out.SocksProxyAgent(cluster.proxyUrl, agentOptions);
			else if (cluster.server.startsWith("https")) {
				const httpsProxyAgentOptions = agentOptions;
				httpsProxyAgentOptions.proxy = cluster.proxyUrl;
				agent = new import_left_out.HttpsProxyAgent(httpsProxyAgentOptions);
			} else if (cluster.server.startsWith("http")) {
				const httpProxyAgentOptions = agentOptions;
				httpProxyAgentOptions.proxy = cluster.proxyUrl;
				agent = new import_left_out.HttpProxyAgent(httpProxyAgentOptions);
			} else throw new Error("Unsupported proxy type");
		} else if (((_a = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _a === void 0 ? void 0 : _a.startsWith("http:")) && cluster.skipTLSVerify) agent = new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent(agentOptions);
		else if (((_b = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _b === void 0 ? void 0 : _b.startsWith("http:")) && !cluster.skipTLSVerify) throw new Error("HTTP protocol is not allowed when skipTLSVerify is not set or false");
		else agent = new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent(agentOptions);
		this.agentCache.set(cacheKey, agent);
		return agent;
	}
	createDispatcherOptions(cluster, agentOptions) {
		var _a;
		const tlsOptions = {};
		if (agentOptions.ca !== void 0) tlsOptions.ca = agentOptions.ca;
		if (agentOptions.cert !== void 0) tlsOptions.cert = agentOptions.cert;
		if (agentOptions.key !== void 0) tlsOptions.key = agentOptions.key;
		if (agentOptions.pfx !== void 0) tlsOptions.pfx = agentOptions.pfx;
		if (agentOptions.passphrase !== void 0) tlsOptions.passphrase = agentOptions.passphrase;
		if (agentOptions.rejectUnauthorized !== void 0) tlsOptions.rejectUnauthorized = agentOptions.rejectUnauthorized;
		if (agentOptions.servername !== void 0) tlsOptions.servername = agentOptions.servername;
		if (cluster && cluster.proxyUrl) {
			if (cluster.proxyUrl.startsWith("socks")) return {
				type: "socks",
				uri: cluster.proxyUrl,
				requestTls: tlsOptions
			};
			if (!cluster.server.startsWith("https") && !cluster.server.startsWith("http")) throw new Error("Unsupported proxy type");
			return {
				type: "proxy",
				uri: cluster.proxyUrl,
				requestTls: tlsOptions,
				connect: {
					keepAlive: true,
					keepAliveInitialDelay: 3e4
				}
			};
		} else if (((_a = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _a === void 0 ? void 0 : _a.startsWith("http:")) && !cluster.skipTLSVerify) throw new Error("HTTP protocol is not allowed when skipTLSVerify is not set or false");
		if (Object.keys(tlsOptions).length === 0) return { type: "none" };
		return {
			type: "agent",
			connect: {
				...tlsOptions,
				keepAlive: true,
				keepAliveInitialDelay: 3e4
			}
		};
	}
	createDispatcher(cluster, agentOptions) {
		const opts = this.createDispatcherOptions(cluster, agentOptions);
		switch (opts.type) {
			case "proxy": return new import_left_out.ProxyAgent({
				uri: opts.uri,
				requestTls: opts.requestTls,
				connect: opts.connect
			});
			case "socks": return new import_left_out.Agent({ connect: createSocksConnector(opts.uri, opts.requestTls) });
			case "agent": return new import_left_out.Agent({ connect: opts.connect });
			case "none": return;
		}
	}
	applyHTTPSOptions(opts) {
		var _a;
		const cluster = this.getCurrentCluster();
		const user = this.getCurrentUser();
		if (!user) return;
		if (cluster != null && cluster.skipTLSVerify) opts.rejectUnauthorized = false;
		if (cluster != null && cluster.tlsServerName) opts.servername = cluster.tlsServerName;
		const ca = cluster != null ? bufferFromFileOrString(cluster.caFile, cluster.caData) : null;
		if (ca) opts.ca = ca;
		const cert = bufferFromFileOrString(user.certFile, user.certData);
		if (cert) opts.cert = cert;
		const key = bufferFromFileOrString(user.keyFile, user.keyData);
		if (key) opts.key = key;
		if (user.impersonateUser != null) {
			(_a = opts.headers) !== null && _a !== void 0 || (opts.headers = {});
			opts.headers["Impersonate-User"] = user.impersonateUser;
		}
	}
	async applyAuthorizationHeader(opts) {
		const user = this.getCurrentUser();
		if (!user) return;
		let authenticator = this.authenticators.find((elt) => {
			return elt.isAuthProvider(user);
		});
		if (!authenticator) authenticator = this.custom_authenticators.find((elt) => {
			return elt.isAuthProvider(user);
		});
		if (!opts.headers) opts.headers = {};
		if (authenticator) await authenticator.applyAuthentication(user, opts);
		if (user.token) opts.headers.Authorization = `Bearer ${user.token}`;
	}
	async applyOptions(opts) {
		this.applyHTTPSOptions(opts);
		await this.applyAuthorizationHeader(opts);
	}
};
function makeAbsolutePath(root, file) {
	if (!root || node_path__WEBPACK_IMPORTED_MODULE_9__.isAbsolute(file)) return file;
	return node_path__WEBPACK_IMPORTED_MODULE_9__.join(root, file);
}
function bufferFromFileOrString(file, data) {
	if (file) return node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync(file);
	if (data) return Buffer.from(data, "base64");
	return null;
}
function dropDuplicatesAndNils(a) {
	return a.reduce((acceptedValues, currentValue) => {
		if (currentValue && !acceptedValues.includes(currentValue)) return acceptedValues.concat(currentValue);
		else return acceptedValues;
	}, []);
}
function findHomeDir(platform = process.platform) {
	if (platform !== "win32") {
		if (process.env.HOME) try {
			node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync(process.env.HOME);
			return process.env.HOME;
		} catch {}
		return null;
	}
	const homeDrivePath = process.env.HOMEDRIVE && process.env.HOMEPATH ? node_path__WEBPACK_IMPORTED_MODULE_9__.join(process.env.HOMEDRIVE, process.env.HOMEPATH) : "";
	const homePath = process.env.HOME || "";
	const userProfile = process.env.USERPROFILE || "";
	const favourHomeDrivePathList = dropDuplicatesAndNils([
		homePath,
		homeDrivePath,
		userProfile
	]);
	const favourUserProfileList = dropDuplicatesAndNils([
		homePath,
		userProfile,
		homeDrivePath
	]);
	for (const dir of favourHomeDrivePathList) try {
		node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync(node_path__WEBPACK_IMPORTED_MODULE_9__.join(dir, ".kube", "config"));
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync(dir, node_fs__WEBPACK_IMPORTED_MODULE_7__.constants.W_OK);
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		node_fs__WEBPACK_IMPORTED_MODULE_7__.accessSync(dir);
		return dir;
	} catch {}
	return favourUserProfileList[0] || null;
}
function findObject(list, name, key) {
	if (!list) return null;
	for (const obj of list) if (obj.name === name) {
		if (obj[key]) {
			obj[key].name = name;
			return obj[key];
		}
		return obj;
	}
	return null;
}
// node_modules/yaml/browser/dist/nodes/identity.js
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS:
		case MAP:
		case SCALAR$1:
		case SEQ: return true;
	}
	return false;
}
var ALIAS, DOC, MAP, PAIR, SCALAR$1, SEQ, NODE_TYPE, isAlias, isDocument, isMap, isPair, isScalar, isSeq, hasAnchor;
var init_identity = __esmMin((() => {
	ALIAS = Symbol.for("yaml.alias");
	DOC = Symbol.for("yaml.document");
	MAP = Symbol.for("yaml.map");
	PAIR = Symbol.for("yaml.pair");
	SCALAR$1 = Symbol.for("yaml.scalar");
	SEQ = Symbol.for("yaml.seq");
	NODE_TYPE = Symbol.for("yaml.node.type");
	isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$1;
	isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
}));
// node_modules/yaml/browser/dist/visit.js
function visit(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}
var BREAK, SKIP, REMOVE;
var init_visit = __esmMin((() => {
	init_identity();
	BREAK = Symbol("break visit");
	SKIP = Symbol("skip children");
	REMOVE = Symbol("remove node");
	visit.BREAK = BREAK;
	visit.SKIP = SKIP;
	visit.REMOVE = REMOVE;
	visitAsync.BREAK = BREAK;
	visitAsync.SKIP = SKIP;
	visitAsync.REMOVE = REMOVE;
}));
// node_modules/yaml/browser/dist/doc/directives.js
var escapeChars, escapeTagName, Directives;
var init_directives = __esmMin((() => {
	init_identity();
	init_visit();
	escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	Directives = class Directives {
		constructor(yaml, tags) {
			this.docStart = null;
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
				const tags = {};
				visit(doc.contents, (_key, node) => {
					if (isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
}));
// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = new Set();
	visit(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}
var init_anchors = __esmMin((() => {
	init_identity();
	init_visit();
}));
// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}
var init_applyReviver = __esmMin((() => {}));
// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}
var init_toJS = __esmMin((() => {
	init_identity();
}));
// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase;
var init_Node = __esmMin((() => {
	init_applyReviver();
	init_identity();
	init_toJS();
	NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, NODE_TYPE, { value: type });
		}
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
}));
// node_modules/yaml/browser/dist/nodes/Alias.js
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}
var Alias;
var init_Alias = __esmMin((() => {
	init_anchors();
	init_visit();
	init_identity();
	init_Node();
	init_toJS();
	Alias = class extends NodeBase {
		constructor(source) {
			super(ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit(doc, { Node: (_key, node) => {
					if (isAlias(node) || hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS(found, null, ctx);
					data = anchors.get(found);
				}
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
}));
// node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue, Scalar;
var init_Scalar = __esmMin((() => {
	init_identity();
	init_Node();
	init_toJS();
	isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	Scalar = class extends NodeBase {
		constructor(value) {
			super(SCALAR$1);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
}));
// node_modules/yaml/browser/dist/doc/createNode.js
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}
var defaultTagPrefix;
var init_createNode = __esmMin((() => {
	init_Alias();
	init_identity();
	init_Scalar();
	defaultTagPrefix = "tag:yaml.org,2002:";
}));
// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: new Map()
	});
}
var isEmptyPath, Collection;
var init_Collection = __esmMin((() => {
	init_createNode();
	init_identity();
	init_Node();
	isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	Collection = class extends NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
			else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return isCollection(node) ? node.hasIn(rest) : false;
		}
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyComment.js
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
var stringifyComment, lineComment;
var init_stringifyComment = __esmMin((() => {
	stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
}));
// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === "block") {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === "quoted" && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === "block") i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === "quoted") {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === "quoted" && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}
var FOLD_FLOW, FOLD_BLOCK, FOLD_QUOTED;
var init_foldFlowLines = __esmMin((() => {
	FOLD_FLOW = "flow";
	FOLD_BLOCK = "block";
	FOLD_QUOTED = "quoted";
}));
// node_modules/yaml/browser/dist/stringify/stringifyString.js
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}
var getFoldOptions, containsDocumentMarker, blockEndNewlines;
var init_stringifyString = __esmMin((() => {
	init_Scalar();
	init_foldFlowLines();
	getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
}));
// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify$1(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}
var init_stringify = __esmMin((() => {
	init_anchors();
	init_identity();
	init_stringifyComment();
	init_stringifyString();
}));
// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify$1(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify$1(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
var init_stringifyPair = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}
var init_log = __esmMin((() => {}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
var MERGE_KEY, merge, isMergeKey;
var init_merge = __esmMin((() => {
	init_identity();
	init_Scalar();
	MERGE_KEY = "<<";
	merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
}));
// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}
var init_addPairToJSMap = __esmMin((() => {
	init_log();
	init_merge();
	init_stringify();
	init_identity();
	init_toJS();
}));
// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	const k = createNode(key, void 0, ctx);
	const v = createNode(value, void 0, ctx);
	return new Pair(k, v);
}
var Pair;
var init_Pair = __esmMin((() => {
	init_createNode();
	init_stringifyPair();
	init_addPairToJSMap();
	init_identity();
	Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, NODE_TYPE, { value: PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (isNode(key)) key = key.clone(schema);
			if (isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			return addPairToJSMap(ctx, ctx?.mapAsMap ? new Map() : {}, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify$1(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify$1(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}
var init_stringifyCollection = __esmMin((() => {
	init_identity();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap;
var init_YAMLMap = __esmMin((() => {
	init_stringifyCollection();
	init_addPairToJSMap();
	init_Collection();
	init_identity();
	init_Pair();
	init_Scalar();
	YAMLMap = class extends Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(MAP, schema);
			this.items = [];
		}
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		add(pair, overwrite) {
			let _pair;
			if (isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
			else _pair = new Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair(key, value), true);
		}
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/map.js
var map;
var init_map = __esmMin((() => {
	init_identity();
	init_YAMLMap();
	map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}
var YAMLSeq;
var init_YAMLSeq = __esmMin((() => {
	init_createNode();
	init_stringifyCollection();
	init_Collection();
	init_identity();
	init_Scalar();
	init_toJS();
	YAMLSeq = class extends Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && isScalar(it) ? it.value : it;
		}
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (isScalar(prev) && isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/seq.js
var seq;
var init_seq = __esmMin((() => {
	init_identity();
	init_YAMLSeq();
	seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/browser/dist/schema/common/string.js
var string;
var init_string = __esmMin((() => {
	init_stringifyString();
	string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/null.js
var nullTag;
var init_null = __esmMin((() => {
	init_Scalar();
	nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
}));
// node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag;
var init_bool$1 = __esmMin((() => {
	init_Scalar();
	boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}
var init_stringifyNumber = __esmMin((() => {}));
// node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN$1, floatExp$1, float$1;
var init_float$1 = __esmMin((() => {
	init_Scalar();
	init_stringifyNumber();
	floatNaN$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber
	};
	floatExp$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber(node);
		}
	};
	float$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber
	};
}));
// node_modules/yaml/browser/dist/schema/core/int.js
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
var intIdentify$2, intResolve$1, intOct$1, int$1, intHex$1;
var init_int$1 = __esmMin((() => {
	init_stringifyNumber();
	intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
	intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	intOct$1 = {
		identify: (value) => intIdentify$2(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
		stringify: (node) => intStringify$1(node, 8, "0o")
	};
	int$1 = {
		identify: intIdentify$2,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
		stringify: stringifyNumber
	};
	intHex$1 = {
		identify: (value) => intIdentify$2(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
		stringify: (node) => intStringify$1(node, 16, "0x")
	};
}));
// node_modules/yaml/browser/dist/schema/core/schema.js
var schema$2;
var init_schema$2 = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string();
	init_bool$1();
	init_float$1();
	init_int$1();
	schema$2 = [
		map,
		seq,
		string,
		nullTag,
		boolTag,
		intOct$1,
		int$1,
		intHex$1,
		floatNaN$1,
		floatExp$1,
		float$1
	];
}));
// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON, jsonScalars, schema$1;
var init_schema$1 = __esmMin((() => {
	init_Scalar();
	init_map();
	init_seq();
	stringifyJSON = ({ value }) => JSON.stringify(value);
	jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify$1,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	schema$1 = [map, seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary;
var init_binary = __esmMin((() => {
	init_Scalar();
	init_stringifyString();
	binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		resolve(src, onError) {
			if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.BLOCK_LITERAL);
			if (type !== Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
var pairs;
var init_pairs = __esmMin((() => {
	init_identity();
	init_Pair();
	init_Scalar();
	init_YAMLSeq();
	pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap, omap;
var init_omap = __esmMin((() => {
	init_identity();
	init_toJS();
	init_YAMLMap();
	init_YAMLSeq();
	init_pairs();
	YAMLOMap = class YAMLOMap extends YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (isPair(pair)) {
					key = toJS(pair.key, "", ctx);
					value = toJS(pair.value, key, ctx);
				} else key = toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs = createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs = resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs.items) if (isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag, falseTag;
var init_bool = __esmMin((() => {
	init_Scalar();
	trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar(true),
		stringify: boolStringify
	};
	falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar(false),
		stringify: boolStringify
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN, floatExp, float;
var init_float = __esmMin((() => {
	init_Scalar();
	init_stringifyNumber();
	floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber
	};
	floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber(node);
		}
	};
	float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
var intIdentify, intBin, intOct, int, intHex;
var init_int = __esmMin((() => {
	init_stringifyNumber();
	intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber
	};
	intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet, set;
var init_set = __esmMin((() => {
	init_identity();
	init_Pair();
	init_YAMLMap();
	YAMLSet = class YAMLSet extends YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
			else pair = new Pair(key, null);
			if (!findPair(this.items, pair.key)) this.items.push(pair);
		}
		get(key, keepPair) {
			const pair = findPair(this.items, key);
			return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime, floatTime, timestamp;
var init_timestamp = __esmMin((() => {
	init_stringifyNumber();
	intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema;
var init_schema = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string();
	init_binary();
	init_bool();
	init_float();
	init_int();
	init_merge();
	init_omap();
	init_pairs();
	init_set();
	init_timestamp();
	schema = [
		map,
		seq,
		string,
		nullTag,
		trueTag,
		falseTag,
		intBin,
		intOct,
		int,
		intHex,
		floatNaN,
		floatExp,
		float,
		binary,
		merge,
		omap,
		pairs,
		set,
		intTime,
		floatTime,
		timestamp
	];
}));
// node_modules/yaml/browser/dist/schema/tags.js
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}
var schemas, tagsByName, coreKnownTags;
var init_tags = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string();
	init_bool$1();
	init_float$1();
	init_int$1();
	init_schema$2();
	init_schema$1();
	init_binary();
	init_merge();
	init_omap();
	init_pairs();
	init_schema();
	init_set();
	init_timestamp();
	schemas = new Map([
		["core", schema$2],
		["failsafe", [
			map,
			seq,
			string
		]],
		["json", schema$1],
		["yaml11", schema],
		["yaml-1.1", schema]
	]);
	tagsByName = {
		binary,
		bool: boolTag,
		float: float$1,
		floatExp: floatExp$1,
		floatNaN: floatNaN$1,
		floatTime,
		int: int$1,
		intHex: intHex$1,
		intOct: intOct$1,
		intTime,
		map,
		merge,
		null: nullTag,
		omap,
		pairs,
		seq,
		set,
		timestamp
	};
	coreKnownTags = {
		"tag:yaml.org,2002:binary": binary,
		"tag:yaml.org,2002:merge": merge,
		"tag:yaml.org,2002:omap": omap,
		"tag:yaml.org,2002:pairs": pairs,
		"tag:yaml.org,2002:set": set,
		"tag:yaml.org,2002:timestamp": timestamp
	};
}));
// node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey, Schema;
var init_Schema = __esmMin((() => {
	init_identity();
	init_map();
	init_seq();
	init_string();
	init_tags();
	sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? coreKnownTags : {};
			this.tags = getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, MAP, { value: map });
			Object.defineProperty(this, SCALAR$1, { value: string });
			Object.defineProperty(this, SEQ, { value: seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify$1(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify$1(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}
var init_stringifyDocument = __esmMin((() => {
	init_identity();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/doc/Document.js
function assertCollection(contents) {
	if (isCollection(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}
var Document;
var init_Document = __esmMin((() => {
	init_Alias();
	init_Collection();
	init_identity();
	init_Pair();
	init_toJS();
	init_Schema();
	init_stringifyDocument();
	init_anchors();
	init_applyReviver();
	init_createNode();
	init_directives();
	Document = class Document {
		constructor(value, replacer, options) {
			this.commentBefore = null;
			this.comment = null;
			this.errors = [];
			this.warnings = [];
			Object.defineProperty(this, NODE_TYPE, { value: DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		clone() {
			const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchorNames(this);
				node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
			}
			return new Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode(value, tag, ctx);
			if (flow && isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair(k, v);
		}
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		deleteIn(path) {
			if (isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		get(key, keepScalar) {
			return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		getIn(path, keepScalar) {
			if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
			return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		has(key) {
			return isCollection(this.contents) ? this.contents.has(key) : false;
		}
		hasIn(path) {
			if (isEmptyPath(path)) return this.contents !== void 0;
			return isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		set(key, value) {
			if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		setIn(path, value) {
			if (isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
		}
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument(this, options);
		}
	};
}));
// node_modules/yaml/browser/dist/errors.js
var YAMLError, YAMLParseError, YAMLWarning, prettifyError;
var init_errors = __esmMin((() => {
	YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
}));
// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
	let spaceBefore = false;
	let atNewline = startOnNewline;
	let hasSpace = startOnNewline;
	let comment = "";
	let commentSep = "";
	let hasNewline = false;
	let reqSpace = false;
	let tab = null;
	let anchor = null;
	let tag = null;
	let newlineAfterProp = null;
	let comma = null;
	let found = null;
	let start = null;
	for (const token of tokens) {
		if (reqSpace) {
			if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			reqSpace = false;
		}
		if (tab) {
			if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			tab = null;
		}
		switch (token.type) {
			case "space":
				if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
				hasSpace = true;
				break;
			case "comment": {
				if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				const cb = token.source.substring(1) || " ";
				if (!comment) comment = cb;
				else comment += commentSep + cb;
				commentSep = "";
				atNewline = false;
				break;
			}
			case "newline":
				if (atNewline) {
					if (comment) comment += token.source;
					else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
				} else commentSep += token.source;
				atNewline = true;
				hasNewline = true;
				if (anchor || tag) newlineAfterProp = token;
				hasSpace = true;
				break;
			case "anchor":
				if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
				if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
				anchor = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case "tag":
				if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
				tag = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case indicator:
				if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
				if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
				found = token;
				atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
				hasSpace = false;
				break;
			case "comma": if (flow) {
				if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
				comma = token;
				atNewline = false;
				hasSpace = false;
				break;
			}
			default:
				onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
				atNewline = false;
				hasSpace = false;
		}
	}
	const last = tokens[tokens.length - 1];
	const end = last ? last.offset + last.source.length : offset;
	if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
	if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
	return {
		comma,
		found,
		spaceBefore,
		comment,
		hasNewline,
		anchor,
		tag,
		newlineAfterProp,
		end,
		start: start ?? end
	};
}
var init_resolve_props = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
	if (!key) return null;
	switch (key.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (key.source.includes("\n")) return true;
			if (key.end) {
				for (const st of key.end) if (st.type === "newline") return true;
			}
			return false;
		case "flow-collection":
			for (const it of key.items) {
				for (const st of it.start) if (st.type === "newline") return true;
				if (it.sep) {
					for (const st of it.sep) if (st.type === "newline") return true;
				}
				if (containsNewline(it.key) || containsNewline(it.value)) return true;
			}
			return false;
		default: return true;
	}
}
var init_util_contains_newline = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
	if (fc?.type === "flow-collection") {
		const end = fc.end[0];
		if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
	}
}
var init_util_flow_indent_check = __esmMin((() => {
	init_util_contains_newline();
}));
// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
	const { uniqueKeys } = ctx.options;
	if (uniqueKeys === false) return false;
	const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
	return items.some((pair) => isEqual(pair.key, search));
}
var init_util_map_includes = __esmMin((() => {
	init_identity();
}));
// node_modules/yaml/browser/dist/compose/resolve-block-map.js
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
	const map = new ((tag?.nodeClass) ?? YAMLMap)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	let offset = bm.offset;
	let commentEnd = null;
	for (const collItem of bm.items) {
		const { start, key, sep, value } = collItem;
		const keyProps = resolveProps(start, {
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: bm.indent,
			startOnNewline: true
		});
		const implicitKey = !keyProps.found;
		if (implicitKey) {
			if (key) {
				if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
				else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			}
			if (!keyProps.anchor && !keyProps.tag && !sep) {
				commentEnd = keyProps.end;
				if (keyProps.comment) {
					if (map.comment) map.comment += "\n" + keyProps.comment;
					else map.comment = keyProps.comment;
				}
				continue;
			}
			if (keyProps.newlineAfterProp || containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
		ctx.atKey = true;
		const keyStart = keyProps.end;
		const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
		if (ctx.schema.compat) flowIndentCheck(bm.indent, key, onError);
		ctx.atKey = false;
		if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
		const valueProps = resolveProps(sep ?? [], {
			indicator: "map-value-ind",
			next: value,
			offset: keyNode.range[2],
			onError,
			parentIndent: bm.indent,
			startOnNewline: !key || key.type === "block-scalar"
		});
		offset = valueProps.end;
		if (valueProps.found) {
			if (implicitKey) {
				if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
				if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
			if (ctx.schema.compat) flowIndentCheck(bm.indent, value, onError);
			offset = valueNode.range[2];
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		} else {
			if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
			if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		}
	}
	if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
	map.range = [
		bm.offset,
		offset,
		commentEnd ?? offset
	];
	return map;
}
var startColMsg;
var init_resolve_block_map = __esmMin((() => {
	init_Pair();
	init_YAMLMap();
	init_resolve_props();
	init_util_contains_newline();
	init_util_flow_indent_check();
	init_util_map_includes();
	startColMsg = "All mapping items must start at the same column";
}));
// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
	const seq = new ((tag?.nodeClass) ?? YAMLSeq)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = bs.offset;
	let commentEnd = null;
	for (const { start, value } of bs.items) {
		const props = resolveProps(start, {
			indicator: "seq-item-ind",
			next: value,
			offset,
			onError,
			parentIndent: bs.indent,
			startOnNewline: true
		});
		if (!props.found) {
			if (props.anchor || props.tag || value) {
				if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
				else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
			} else {
				commentEnd = props.end;
				if (props.comment) seq.comment = props.comment;
				continue;
			}
		}
		const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
		if (ctx.schema.compat) flowIndentCheck(bs.indent, value, onError);
		offset = node.range[2];
		seq.items.push(node);
	}
	seq.range = [
		bs.offset,
		offset,
		commentEnd ?? offset
	];
	return seq;
}
var init_resolve_block_seq = __esmMin((() => {
	init_YAMLSeq();
	init_resolve_props();
	init_util_flow_indent_check();
}));
// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
	let comment = "";
	if (end) {
		let hasSpace = false;
		let sep = "";
		for (const token of end) {
			const { source, type } = token;
			switch (type) {
				case "space":
					hasSpace = true;
					break;
				case "comment": {
					if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += sep + cb;
					sep = "";
					break;
				}
				case "newline":
					if (comment) sep += source;
					hasSpace = true;
					break;
				default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
			}
			offset += source.length;
		}
	}
	return {
		comment,
		offset
	};
}
var init_resolve_end = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
	const isMap = fc.start.source === "{";
	const fcName = isMap ? "flow map" : "flow sequence";
	const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap : YAMLSeq))(ctx.schema);
	coll.flow = true;
	const atRoot = ctx.atRoot;
	if (atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = fc.offset + fc.start.source.length;
	for (let i = 0; i < fc.items.length; ++i) {
		const collItem = fc.items[i];
		const { start, key, sep, value } = collItem;
		const props = resolveProps(start, {
			flow: fcName,
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: fc.indent,
			startOnNewline: false
		});
		if (!props.found) {
			if (!props.anchor && !props.tag && !sep && !value) {
				if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
				if (props.comment) {
					if (coll.comment) coll.comment += "\n" + props.comment;
					else coll.comment = props.comment;
				}
				offset = props.end;
				continue;
			}
			if (!isMap && ctx.options.strict && containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (i === 0) {
			if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
		} else {
			if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
			if (props.comment) {
				let prevItemComment = "";
				loop: for (const st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					if (isPair(prev)) prev = prev.value ?? prev.key;
					if (prev.comment) prev.comment += "\n" + prevItemComment;
					else prev.comment = prevItemComment;
					props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
		}
		if (!isMap && !sep && !props.found) {
			const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
			coll.items.push(valueNode);
			offset = valueNode.range[2];
			if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
		} else {
			ctx.atKey = true;
			const keyStart = props.end;
			const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
			if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
			ctx.atKey = false;
			const valueProps = resolveProps(sep ?? [], {
				flow: fcName,
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (valueProps.found) {
				if (!isMap && !props.found && ctx.options.strict) {
					if (sep) for (const st of sep) {
						if (st === valueProps.found) break;
						if (st.type === "newline") {
							onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else if (value) {
				if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
				else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
			if (valueNode) {
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			if (isMap) {
				const map = coll;
				if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				map.items.push(pair);
			} else {
				const map = new YAMLMap(ctx.schema);
				map.flow = true;
				map.items.push(pair);
				const endRange = (valueNode ?? keyNode).range;
				map.range = [
					keyNode.range[0],
					endRange[1],
					endRange[2]
				];
				coll.items.push(map);
			}
			offset = valueNode ? valueNode.range[2] : valueProps.end;
		}
	}
	const expectedEnd = isMap ? "}" : "]";
	const [ce, ...ee] = fc.end;
	let cePos = offset;
	if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
	else {
		const name = fcName[0].toUpperCase() + fcName.substring(1);
		const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
		onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
		if (ce && ce.source.length !== 1) ee.unshift(ce);
	}
	if (ee.length > 0) {
		const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
		if (end.comment) {
			if (coll.comment) coll.comment += "\n" + end.comment;
			else coll.comment = end.comment;
		}
		coll.range = [
			fc.offset,
			cePos,
			end.offset
		];
	} else coll.range = [
		fc.offset,
		cePos,
		cePos
	];
	return coll;
}
var blockMsg, isBlock;
var init_resolve_flow_collection = __esmMin((() => {
	init_identity();
	init_Pair();
	init_YAMLMap();
	init_YAMLSeq();
	init_resolve_end();
	init_resolve_props();
	init_util_contains_newline();
	init_util_map_includes();
	blockMsg = "Block collections are not allowed within flow collections";
	isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
}));
// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
	const coll = token.type === "block-map" ? resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection(CN, ctx, token, onError, tag);
	const Coll = coll.constructor;
	if (tagName === "!" || tagName === Coll.tagName) {
		coll.tag = Coll.tagName;
		return coll;
	}
	if (tagName) coll.tag = tagName;
	return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
	const tagToken = props.tag;
	const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
	if (token.type === "block-seq") {
		const { anchor, newlineAfterProp: nl } = props;
		const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
		if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
	if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
	let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
	if (!tag) {
		const kt = ctx.schema.knownTags[tagName];
		if (kt?.collection === expType) {
			ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
			tag = kt;
		} else {
			if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
			else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
			return resolveCollection(CN, ctx, token, onError, tagName);
		}
	}
	const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
	const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
	const node = isNode(res) ? res : new Scalar(res);
	node.range = coll.range;
	node.tag = tagName;
	if (tag?.format) node.format = tag.format;
	return node;
}
var init_compose_collection = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_YAMLMap();
	init_YAMLSeq();
	init_resolve_block_map();
	init_resolve_block_seq();
	init_resolve_flow_collection();
}));
// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
	const start = scalar.offset;
	const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
	if (!header) return {
		value: "",
		type: null,
		comment: "",
		range: [
			start,
			start,
			start
		]
	};
	const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
	const lines = scalar.source ? splitLines(scalar.source) : [];
	let chompStart = lines.length;
	for (let i = lines.length - 1; i >= 0; --i) {
		const content = lines[i][1];
		if (content === "" || content === "\r") chompStart = i;
		else break;
	}
	if (chompStart === 0) {
		const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
		let end = start + header.length;
		if (scalar.source) end += scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	let trimIndent = scalar.indent + header.indent;
	let offset = scalar.offset + header.length;
	let contentStart = 0;
	for (let i = 0; i < chompStart; ++i) {
		const [indent, content] = lines[i];
		if (content === "" || content === "\r") {
			if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
		} else {
			if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
			if (header.indent === 0) trimIndent = indent.length;
			contentStart = i;
			if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		offset += indent.length + content.length + 1;
	}
	for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
	let value = "";
	let sep = "";
	let prevMoreIndented = false;
	for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
	for (let i = contentStart; i < chompStart; ++i) {
		let [indent, content] = lines[i];
		offset += indent.length + content.length + 1;
		const crlf = content[content.length - 1] === "\r";
		if (crlf) content = content.slice(0, -1);
		if (content && indent.length < trimIndent) {
			const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
			onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
			indent = "";
		}
		if (type === Scalar.BLOCK_LITERAL) {
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
		} else if (indent.length > trimIndent || content[0] === "	") {
			if (sep === " ") sep = "\n";
			else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
			prevMoreIndented = true;
		} else if (content === "") {
			if (sep === "\n") value += "\n";
			else sep = "\n";
		} else {
			value += sep + content;
			sep = " ";
			prevMoreIndented = false;
		}
	}
	switch (header.chomp) {
		case "-": break;
		case "+":
			for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
			if (value[value.length - 1] !== "\n") value += "\n";
			break;
		default: value += "\n";
	}
	const end = start + header.length + scalar.source.length;
	return {
		value,
		type,
		comment: header.comment,
		range: [
			start,
			end,
			end
		]
	};
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
	if (props[0].type !== "block-scalar-header") {
		onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
		return null;
	}
	const { source } = props[0];
	const mode = source[0];
	let indent = 0;
	let chomp = "";
	let error = -1;
	for (let i = 1; i < source.length; ++i) {
		const ch = source[i];
		if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
		else {
			const n = Number(ch);
			if (!indent && n) indent = n;
			else if (error === -1) error = offset + i;
		}
	}
	if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
	let hasSpace = false;
	let comment = "";
	let length = source.length;
	for (let i = 1; i < props.length; ++i) {
		const token = props[i];
		switch (token.type) {
			case "space": hasSpace = true;
			case "newline":
				length += token.source.length;
				break;
			case "comment":
				if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				length += token.source.length;
				comment = token.source.substring(1);
				break;
			case "error":
				onError(token, "UNEXPECTED_TOKEN", token.message);
				length += token.source.length;
				break;
			default: {
				onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
				const ts = token.source;
				if (ts && typeof ts === "string") length += ts.length;
			}
		}
	}
	return {
		mode,
		indent,
		chomp,
		comment,
		length
	};
}
function splitLines(source) {
	const split = source.split(/\n( *)/);
	const first = split[0];
	const m = first.match(/^( *)/);
	const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
	for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
	return lines;
}
var init_resolve_block_scalar = __esmMin((() => {
	init_Scalar();
}));
// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
	const { offset, type, source, end } = scalar;
	let _type;
	let value;
	const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
	switch (type) {
		case "scalar":
			_type = Scalar.PLAIN;
			value = plainValue(source, _onError);
			break;
		case "single-quoted-scalar":
			_type = Scalar.QUOTE_SINGLE;
			value = singleQuotedValue(source, _onError);
			break;
		case "double-quoted-scalar":
			_type = Scalar.QUOTE_DOUBLE;
			value = doubleQuotedValue(source, _onError);
			break;
		default:
			onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
			return {
				value: "",
				type: null,
				comment: "",
				range: [
					offset,
					offset + source.length,
					offset + source.length
				]
			};
	}
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, strict, onError);
	return {
		value,
		type: _type,
		comment: re.comment,
		range: [
			offset,
			valueEnd,
			re.offset
		]
	};
}
function plainValue(source, onError) {
	let badChar = "";
	switch (source[0]) {
		case "	":
			badChar = "a tab character";
			break;
		case ",":
			badChar = "flow indicator character ,";
			break;
		case "%":
			badChar = "directive indicator character %";
			break;
		case "|":
		case ">":
			badChar = `block scalar indicator ${source[0]}`;
			break;
		case "@":
		case "`": badChar = `reserved character ${source[0]}`;
	}
	if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
	return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
	if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
	return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
	const line = /(.*?)\r?\n/sy;
	let match = line.exec(source);
	if (!match) return source;
	let trimEnd, trimBoth;
	try {
		trimEnd = new RegExp("(?<![ 	])[ 	]+$");
		trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
	} catch {
		trimEnd = /[ \t]+$/;
		trimBoth = /^[ \t]+|[ \t]+$/g;
	}
	let res = match[1].replace(trimEnd, "");
	let sep = " ";
	let pos = line.lastIndex;
	while (match = line.exec(source)) {
		const lm = match[1].replace(trimBoth, "");
		if (lm === "") {
			if (sep === "\n") res += sep;
			else sep = "\n";
		} else {
			res += sep + lm;
			sep = " ";
		}
		pos = line.lastIndex;
	}
	const last = /[ \t]*(.*)/sy;
	last.lastIndex = pos;
	match = last.exec(source);
	return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
	let res = "";
	for (let i = 1; i < source.length - 1; ++i) {
		const ch = source[i];
		if (ch === "\r" && source[i + 1] === "\n") continue;
		if (ch === "\n") {
			const { fold, offset } = foldNewline(source, i);
			res += fold;
			i = offset;
		} else if (ch === "\\") {
			let next = source[++i];
			const cc = escapeCodes[next];
			if (cc) res += cc;
			else if (next === "\n") {
				next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "\r" && source[i + 1] === "\n") {
				next = source[++i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "x" || next === "u" || next === "U") {
				const length = next === "x" ? 2 : next === "u" ? 4 : 8;
				res += parseCharCode(source, i + 1, length, onError);
				i += length;
			} else {
				const raw = source.substr(i - 1, 2);
				onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				res += raw;
			}
		} else if (ch === " " || ch === "	") {
			const wsStart = i;
			let next = source[i + 1];
			while (next === " " || next === "	") next = source[++i + 1];
			if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
		} else res += ch;
	}
	if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
	return res;
}
function foldNewline(source, offset) {
	let fold = "";
	let ch = source[offset + 1];
	while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
		if (ch === "\r" && source[offset + 2] !== "\n") break;
		if (ch === "\n") fold += "\n";
		offset += 1;
		ch = source[offset + 1];
	}
	if (!fold) fold = " ";
	return {
		fold,
		offset
	};
}
function parseCharCode(source, offset, length, onError) {
	const cc = source.substr(offset, length);
	const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
	try {
		return String.fromCodePoint(code);
	} catch {
		const raw = source.substr(offset - 2, length + 2);
		onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
		return raw;
	}
}
var escapeCodes;
var init_resolve_flow_scalar = __esmMin((() => {
	init_Scalar();
	init_resolve_end();
	escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
}));
// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
	const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
	const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
	let tag;
	if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[SCALAR$1];
	else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
	else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
	else tag = ctx.schema[SCALAR$1];
	let scalar;
	try {
		const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
		scalar = isScalar(res) ? res : new Scalar(res);
	} catch (error) {
		const msg = error instanceof Error ? error.message : String(error);
		onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
		scalar = new Scalar(value);
	}
	scalar.range = range;
	scalar.source = value;
	if (type) scalar.type = type;
	if (tagName) scalar.tag = tagName;
	if (tag.format) scalar.format = tag.format;
	if (comment) scalar.comment = comment;
	return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
	if (tagName === "!") return schema[SCALAR$1];
	const matchWithTest = [];
	for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
		if (tag.default && tag.test) matchWithTest.push(tag);
		else return tag;
	}
	for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
	const kt = schema.knownTags[tagName];
	if (kt && !kt.collection) {
		schema.tags.push(Object.assign({}, kt, {
			default: false,
			test: void 0
		}));
		return kt;
	}
	onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
	return schema[SCALAR$1];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
	const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[SCALAR$1];
	if (schema.compat) {
		const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[SCALAR$1];
		if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
	}
	return tag;
}
var init_compose_scalar = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_resolve_block_scalar();
	init_resolve_flow_scalar();
}));
// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
	if (before) {
		pos ?? (pos = before.length);
		for (let i = pos - 1; i >= 0; --i) {
			let st = before[i];
			switch (st.type) {
				case "space":
				case "comment":
				case "newline":
					offset -= st.source.length;
					continue;
			}
			st = before[++i];
			while (st?.type === "space") {
				offset += st.source.length;
				st = before[++i];
			}
			break;
		}
	}
	return offset;
}
var init_util_empty_scalar_position = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/compose-node.js
function composeNode(ctx, token, props, onError) {
	const atKey = ctx.atKey;
	const { spaceBefore, comment, anchor, tag } = props;
	let node;
	let isSrcToken = true;
	switch (token.type) {
		case "alias":
			node = composeAlias(ctx, token, onError);
			if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			node = composeScalar(ctx, token, tag, onError);
			if (anchor) node.anchor = anchor.source.substring(1);
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				node = composeCollection(CN, ctx, token, props, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
			} catch (error) {
				onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
			}
			break;
		default:
			onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
			isSrcToken = false;
	}
	node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
	if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		if (token.type === "scalar" && token.source === "") node.comment = comment;
		else node.commentBefore = comment;
	}
	if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
	return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
	const node = composeScalar(ctx, {
		type: "scalar",
		offset: emptyScalarPosition(offset, before, pos),
		indent: -1,
		source: ""
	}, tag, onError);
	if (anchor) {
		node.anchor = anchor.source.substring(1);
		if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	}
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		node.comment = comment;
		node.range[2] = end;
	}
	return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
	const alias = new Alias(source.substring(1));
	if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
	if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, options.strict, onError);
	alias.range = [
		offset,
		valueEnd,
		re.offset
	];
	if (re.comment) alias.comment = re.comment;
	return alias;
}
var CN;
var init_compose_node = __esmMin((() => {
	init_Alias();
	init_identity();
	init_compose_collection();
	init_compose_scalar();
	init_resolve_end();
	init_util_empty_scalar_position();
	CN = {
		composeNode,
		composeEmptyNode
	};
}));
// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start, value, end }, onError) {
	const opts = Object.assign({ _directives: directives }, options);
	const doc = new Document(void 0, opts);
	const ctx = {
		atKey: false,
		atRoot: true,
		directives: doc.directives,
		options: doc.options,
		schema: doc.schema
	};
	const props = resolveProps(start, {
		indicator: "doc-start",
		next: value ?? end?.[0],
		offset,
		onError,
		parentIndent: 0,
		startOnNewline: true
	});
	if (props.found) {
		doc.directives.docStart = true;
		if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
	}
	doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
	const contentEnd = doc.contents.range[2];
	const re = resolveEnd(end, contentEnd, false, onError);
	if (re.comment) doc.comment = re.comment;
	doc.range = [
		offset,
		contentEnd,
		re.offset
	];
	return doc;
}
var init_compose_doc = __esmMin((() => {
	init_Document();
	init_compose_node();
	init_resolve_end();
	init_resolve_props();
}));
// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
	if (typeof src === "number") return [src, src + 1];
	if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
	const { offset, source } = src;
	return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
	let comment = "";
	let atComment = false;
	let afterEmptyLine = false;
	for (let i = 0; i < prelude.length; ++i) {
		const source = prelude[i];
		switch (source[0]) {
			case "#":
				comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
				atComment = true;
				afterEmptyLine = false;
				break;
			case "%":
				if (prelude[i + 1]?.[0] !== "#") i += 1;
				atComment = false;
				break;
			default:
				if (!atComment) afterEmptyLine = true;
				atComment = false;
		}
	}
	return {
		comment,
		afterEmptyLine
	};
}
var Composer;
var init_composer = __esmMin((() => {
	init_directives();
	init_Document();
	init_errors();
	init_identity();
	init_compose_doc();
	init_resolve_end();
	Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new YAMLWarning(pos, code, message));
				else this.errors.push(new YAMLParseError(pos, code, message));
			};
			this.directives = new Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		*next(token) {
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
}));
// node_modules/yaml/browser/dist/parse/cst.js
function tokenType(source) {
	switch (source) {
		case "﻿": return "byte-order-mark";
		case "": return "doc-mode";
		case "": return "flow-error-end";
		case "": return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case "\n":
		case "\r\n": return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (source[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}
var init_cst = __esmMin((() => {
	init_resolve_block_scalar();
	init_resolve_flow_scalar();
	init_errors();
	init_stringifyString();
}));
// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
	switch (ch) {
		case void 0:
		case " ":
		case "\n":
		case "\r":
		case "	": return true;
		default: return false;
	}
}
var hexDigits, tagChars, flowIndicatorChars, invalidAnchorChars, isNotAnchorChar, Lexer;
var init_lexer = __esmMin((() => {
	init_cst();
	hexDigits = new Set("0123456789ABCDEFabcdef");
	tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	flowIndicatorChars = new Set(",[]{}");
	invalidAnchorChars = new Set(" ,[]{}\n\r	");
	isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	Lexer = class {
		constructor() {
			this.atEnd = false;
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			this.buffer = "";
			this.flowKey = false;
			this.flowLevel = 0;
			this.indentNext = 0;
			this.indentValue = 0;
			this.lineEndPos = null;
			this.next = null;
			this.pos = 0;
		}
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === "﻿") {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield "";
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield "";
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield "";
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield "";
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
}));
// node_modules/yaml/browser/dist/parse/line-counter.js
var LineCounter;
var init_line_counter = __esmMin((() => {
	LineCounter = class {
		constructor() {
			this.lineStarts = [];
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
}));
// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
	for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
	return false;
}
function findNonEmptyIndex(list) {
	for (let i = 0; i < list.length; ++i) switch (list[i].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return i;
	}
	return -1;
}
function isFlowToken(token) {
	switch (token?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return true;
		default: return false;
	}
}
function getPrevProps(parent) {
	switch (parent.type) {
		case "document": return parent.start;
		case "block-map": {
			const it = parent.items[parent.items.length - 1];
			return it.sep ?? it.start;
		}
		case "block-seq": return parent.items[parent.items.length - 1].start;
		default: return [];
	}
}
function getFirstKeyStartProps(prev) {
	if (prev.length === 0) return [];
	let i = prev.length;
	loop: while (--i >= 0) switch (prev[i].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break loop;
	}
	while (prev[++i]?.type === "space");
	return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
	if (source.length < 1e5) Array.prototype.push.apply(target, source);
	else for (let i = 0; i < source.length; ++i) target.push(source[i]);
}
function fixFlowSeqItems(fc) {
	if (fc.start.type === "flow-seq-start") {
		for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
			if (it.key) it.value = it.key;
			delete it.key;
			if (isFlowToken(it.value)) {
				if (it.value.end) arrayPushArray(it.value.end, it.sep);
				else it.value.end = it.sep;
			} else arrayPushArray(it.start, it.sep);
			delete it.sep;
		}
	}
}
var Parser;
var init_parser = __esmMin((() => {
	init_cst();
	init_lexer();
	Parser = class {
		constructor(onNewLine) {
			this.atNewLine = true;
			this.atScalar = false;
			this.indent = 0;
			this.offset = 0;
			this.onKeyLine = false;
			this.stack = [];
			this.source = "";
			this.type = "";
			this.lexer = new Lexer();
			this.onNewLine = onNewLine;
		}
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		*next(source) {
			this.source = source;
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
}));
// node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
	const prettyErrors = options.prettyErrors !== false;
	return {
		lineCounter: options.lineCounter || prettyErrors && new LineCounter() || null,
		prettyErrors
	};
}
function parseDocument(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions(options);
	const parser = new Parser(lineCounter?.addNewLine);
	const composer = new Composer(options);
	let doc = null;
	for (const _doc of composer.compose(parser.parse(source), true, source.length)) if (!doc) doc = _doc;
	else if (doc.options.logLevel !== "silent") {
		doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
		break;
	}
	if (prettyErrors && lineCounter) {
		doc.errors.forEach(prettifyError(source, lineCounter));
		doc.warnings.forEach(prettifyError(source, lineCounter));
	}
	return doc;
}
function stringify(value, replacer, options) {
	let _replacer = null;
	if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
	else if (options === void 0 && replacer) options = replacer;
	if (typeof options === "string") options = options.length;
	if (typeof options === "number") {
		const indent = Math.round(options);
		options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
	}
	if (value === void 0) {
		const { keepUndefined } = options ?? replacer ?? {};
		if (!keepUndefined) return void 0;
	}
	if (isDocument(value) && !_replacer) return value.toString(options);
	return new Document(value, _replacer, options).toString(options);
}
var init_public_api = __esmMin((() => {
	init_composer();
	init_Document();
	init_errors();
	init_identity();
	init_line_counter();
	init_parser();
}));
// node_modules/yaml/browser/dist/index.js
var init_dist = __esmMin((() => {
	init_composer();
	init_Document();
	init_Schema();
	init_errors();
	init_Alias();
	init_identity();
	init_Pair();
	init_Scalar();
	init_YAMLMap();
	init_YAMLSeq();
	init_cst();
	init_lexer();
	init_line_counter();
	init_parser();
	init_public_api();
	init_visit();
}));
// build/lib/template/faults.js
function repeatedKeys(keys) {
	const seen = new Set();
	return keys.flatMap(({ text, offset }) => {
		if (!seen.has(text)) {
			seen.add(text);
			return [];
		}
		return [{
			code: "DUPLICATE_KEY",
			message: `the key ${JSON.stringify(text)} is given twice`,
			offset
		}];
	});
}
var init_faults = __esmMin((() => {}));
// build/lib/template/kubernetes-tags.js
function kubernetesTags(tags) {
	return [
		...tags.filter((tag) => typeof tag === "object" && (tag.collection !== void 0 || tag.tag === "tag:yaml.org,2002:str")),
		...scalarTags,
		"merge"
	];
}
function plain(tag, test, resolve) {
	return {
		tag: `tag:yaml.org,2002:${tag}`,
		default: true,
		test,
		resolve
	};
}
function integer(text, prefix, radix) {
	const digits = text.replaceAll("_", "").replace(/^[-+]/, "").slice(prefix.length);
	return Number.parseInt(digits, radix) * (text.startsWith("-") ? -1 : 1);
}
function decimal(text) {
	return Number(text.replaceAll("_", ""));
}
function infinite(text) {
	if (/nan$/i.test(text)) return NaN;
	return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
var scalarTags;
var init_kubernetes_tags = __esmMin((() => {
	scalarTags = [
		plain("null", /^(?:~|null|Null|NULL)?$/, () => null),
		plain("bool", /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
		plain("bool", /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
		plain("int", /^[-+]?0b[01_]+$/, (text) => integer(text, "0b", 2)),
		plain("int", /^[-+]?0o[0-7_]+$/, (text) => integer(text, "0o", 8)),
		plain("int", /^[-+]?0x[0-9a-fA-F_]+$/, (text) => integer(text, "0x", 16)),
		plain("int", /^[-+]?0[0-7_]+$/, (text) => integer(text, "0", 8)),
		plain("int", /^[-+]?[0-9][0-9_]*$/, decimal),
		plain("float", /^[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/, decimal),
		plain("float", /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/, infinite)
	];
}));
// build/lib/template/yaml.js
function repeatedKeysOf(document) {
	const faults = [];
	visit(document, { Map(_, { items }) {
		const keys = items.flatMap(({ key }) => isScalar(key) && key.value !== "<<" ? [{
			text: String(key.value),
			offset: key.range?.[0] ?? 0
		}] : []);
		faults.push(...repeatedKeys(keys));
	} });
	return faults;
}
function parseYaml(text) {
	const document = parseDocument(text, OPTIONS);
	const [error] = document.errors;
	if (error) throw new Error(error.message.split("\n")[0] ?? "not YAML", { cause: error });
	const [repeated] = repeatedKeysOf(document);
	if (repeated) throw new Error(repeated.message);
	return document.toJS();
}
function toYaml(value) {
	return stringify(value, {
		lineWidth: 0,
		version: "1.1"
	});
}
var OPTIONS;
var init_yaml = __esmMin((() => {
	init_dist();
	init_faults();
	init_kubernetes_tags();
	OPTIONS = {
		logLevel: "silent",
		uniqueKeys: false,
		stringKeys: true,
		customTags: kubernetesTags
	};
}));
// build/lib/kube/kubeconfig.js
async function readKubeconfig(given) {
	const decoded = Buffer.from(given, "base64").toString("utf8");
	if (decoded.includes("apiVersion")) return {
		text: decoded,
		folder: void 0
	};
	if (given.includes("\n") || given.trimStart().startsWith("{")) return {
		text: given,
		folder: void 0
	};
	try {
		return {
			text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readFile)(given, "utf8"),
			folder: (0,node_path__WEBPACK_IMPORTED_MODULE_9__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(given))
		};
	} catch (cause) {
		throw new ActionError("INPUT_INVALID", "`kubeconfig` is neither the text of one, nor its base64, nor a readable file", {
			hint: UNREADABLE,
			cause: new Error(cause instanceof Error && "code" in cause ? String(cause.code) : "not readable")
		});
	}
}
async function readContext(given, context, mask) {
	const { text, folder } = await readKubeconfig(given);
	const config = parseConfig(text);
	for (const secret of listField(config, "users").flatMap(secretsOf)) mask(secret);
	const name = context ?? textField(config, "current-context") ?? "";
	const entry = (list, wanted) => listField(config, list).find((each) => each.name === wanted);
	const chosen = entry("contexts", name)?.context;
	const clusterName = textField(chosen, "cluster") ?? "";
	const userName = textField(chosen, "user") ?? "";
	const cluster = entry("clusters", clusterName)?.cluster;
	const user = entry("users", userName)?.user;
	if (!isJsonObject(chosen) || !isJsonObject(cluster) || !isJsonObject(user)) {
		const names = listField(config, "contexts").map((each) => String(each.name));
		throw new ActionError("INPUT_INVALID", `\`kubeconfig\` has no usable context ${JSON.stringify(name)}; it has ${names.join(", ") || "none"}`, { hint: "Set `context`, or the kubeconfig's current-context." });
	}
	return {
		name,
		origin: "`kubeconfig`",
		namespace: textField(chosen, "namespace"),
		clusterName,
		cluster: withAbsolutePaths(cluster, folder),
		userName,
		user: withAbsolutePaths(user, folder),
		isPasted: folder === void 0
	};
}
function parseConfig(text) {
	try {
		return parseYaml(text);
	} catch (error) {
		throw new ActionError("INPUT_INVALID", `\`kubeconfig\` cannot be read: ${messageOf(error).split("\n")[0]}`, { hint: UNREADABLE });
	}
}
function secretsOf(entry) {
	const texts = [
		"token",
		"password",
		"client-key-data"
	].flatMap((name) => textField(entry, "user", name) ?? []);
	const key = Buffer.from(textField(entry, "user", "client-key-data") ?? "", "base64").toString("utf8");
	const provider = field(entry, "user", "auth-provider", "config");
	const provided = isJsonObject(provider) ? Object.entries(provider).filter(([name]) => /token|secret/.test(name)) : [];
	const environment = listField(entry, "user", "exec", "env").flatMap(({ value }) => value ?? []);
	return [
		...texts,
		withoutFrame(key),
		...provided.map(([, value]) => value),
		...environment
	].map(String).filter((text) => text !== "");
}
function withoutFrame(pem) {
	return pem.replaceAll(/^-----.*$/gm, "").trim();
}
function withAbsolutePaths(content, folder) {
	if (folder === void 0) return content;
	const fixed = PATHS.flatMap((name) => {
		const path = content[name];
		return typeof path === "string" && path !== "" && !(0,node_path__WEBPACK_IMPORTED_MODULE_9__.isAbsolute)(path) ? [[name, (0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(folder, path)]] : [];
	});
	return {
		...content,
		...Object.fromEntries(fixed)
	};
}
function kubeconfigOf(entry, namespace = entry.namespace) {
	const { name, clusterName, cluster, userName, user } = entry;
	return {
		apiVersion: "v1",
		kind: "Config",
		"current-context": name,
		clusters: [{
			name: clusterName,
			cluster
		}],
		users: [{
			name: userName,
			user
		}],
		contexts: [{
			name,
			context: {
				cluster: clusterName,
				user: userName,
				...namespace === void 0 ? {} : { namespace }
			}
		}]
	};
}
function kubeconfigText(entry, namespace) {
	return toYaml(kubeconfigOf(entry, namespace));
}
var UNREADABLE, PATHS;
var init_kubeconfig = __esmMin((() => {
	init_action_error();
	init_yaml();
	init_object();
	UNREADABLE = "Give the text of a kubeconfig, its base64, or the path of its file.";
	PATHS = [
		"certificate-authority",
		"client-certificate",
		"client-key",
		"tokenFile"
	];
}));
// build/lib/kube/kubeconfig-check.js
init_id_token();
init_kubeconfig();
init_object();
const AUTHORITY_HINT = "give the cluster's authority as certificate-authority-data, which K3s has in /etc/rancher/k3s/k3s.yaml";
function contextProblems(entry, rules) {
	return [
		...clusterProblems(entry, rules),
		...userProblems(entry, rules),
		...pathProblems(entry)
	];
}
function clusterProblems({ cluster, clusterName }, rules) {
	const who = `cluster ${JSON.stringify(clusterName)}`;
	const allow = `or set ${rules.spell("allow-insecure: true")}`;
	const problems = [];
	const address = textField(cluster, "server") ?? "";
	const server = URL.canParse(address) ? new URL(address) : void 0;
	if (server === void 0 || !/^https?:$/.test(server.protocol)) problems.push(`${who} has no server; write one such as https://host:6443`);
	else if (server.username + server.password !== "") problems.push(`${who} has a user or a password in its server; write it without`);
	else if (server.protocol === "http:" && !rules.allowInsecure) problems.push(`${who} is reached by plain HTTP (${server.origin}), and who is on the way reads the credentials; use https, ${allow}`);
	if (cluster["insecure-skip-tls-verify"] === true && !rules.allowInsecure) problems.push(`${who} leaves the server's certificate unchecked (insecure-skip-tls-verify), so anybody in between can be it; ${AUTHORITY_HINT}, ${allow}`);
	return problems;
}
function userProblems({ user, userName, isPasted }, rules) {
	const who = `user ${JSON.stringify(userName)}`;
	const problems = [];
	const { exec } = user;
	if (isJsonObject(exec) && !rules.allowExec) problems.push(`${who} runs the program ${JSON.stringify(textField(exec, "command") ?? "")} to get in (exec), which may do anything on this machine; use a token or a client certificate, for AKS ${rules.spell("method: aks")}, or set ${rules.spell("allow-exec: true")}`);
	else if (isJsonObject(exec) && isPasted && /^\.{0,2}\//.test(textField(exec, "command") ?? "")) problems.push(`${who} runs a program by its path, which a pasted kubeconfig does not bring along`);
	const provider = textField(user, "auth-provider", "name");
	if (provider !== void 0) problems.push(`${who} uses the auth provider ${JSON.stringify(provider)}, which Kubernetes has given up; use a token, a client certificate or, for AKS, ${rules.spell("method: aks")}`);
	const impersonated = [
		"as-groups",
		"as-uid",
		"as-user-extra"
	].filter((name) => user[name] !== void 0);
	if (impersonated.length > 0) problems.push(`${who} impersonates by ${impersonated.join(", ")}, of which only \`as\` is understood`);
	const has = (name) => Boolean(textField(user, name) || textField(user, `${name}-data`));
	if (has("client-certificate") !== has("client-key")) problems.push(`${who} has a client certificate without its key, or a key without its certificate; give both`);
	return problems;
}
function pathProblems({ cluster, clusterName, user, userName, isPasted }) {
	if (!isPasted) return [];
	const named = (who, content) => PATHS.filter((name) => textField(content, name)).map((name) => `${who} names a file (${name})`);
	return [...named(`cluster ${JSON.stringify(clusterName)}`, cluster), ...named(`user ${JSON.stringify(userName)}`, user)].map((what) => `${what}, which a pasted kubeconfig does not bring along; make one with \`kubectl config view --raw --flatten --minify\``);
}
// build/lib/kube/lifetime.js
function lifetimesOf(materials, now, spell) {
	const found = {
		problems: [],
		warnings: [],
		notes: []
	};
	for (const material of materials) {
		const lives = livesOf(material);
		if (lives === "unreadable") found.problems.push(`${material.what} is no certificate in PEM form`);
		else for (const life of lives) judge({
			...material,
			renew: RENEW[material.kind](spell)
		}, life, now, found);
	}
	return found;
}
function judge({ what, kind, renew }, { from, to }, now, found) {
	const leftMs = to.getTime() - now.getTime();
	const until = dateText(to, leftMs);
	if (from !== void 0 && from.getTime() > now.getTime() + SKEW_MS) found.problems.push(`${what} is valid from ${from.toISOString()} on, and this machine's clock says ${now.toISOString()}; set the clock right, here or where it was issued`);
	else if (leftMs <= 0) found.problems.push(`${what} expired on ${until}, ${span(-leftMs)} ago; ${renew}`);
	else if (leftMs < warningMs(kind, from, to)) found.warnings.push(`${capital(what)} ends in ${span(leftMs)}, on ${until}; ${renew}.`);
	else found.notes.push(`${capital(what)} is good for another ${span(leftMs)}, until ${until}.`);
}
function warningMs(kind, from, to) {
	const lifeMs = from === void 0 ? Number.POSITIVE_INFINITY : to.getTime() - from.getTime();
	return kind === "token" ? Math.min(WARN_DAYS * DAY_MS, lifeMs * WARN_SHARE) : WARN_DAYS * DAY_MS;
}
function livesOf({ kind, text }) {
	if (kind === "token") {
		const claims = decodeClaims(text);
		if (typeof claims?.exp !== "number") return [];
		return [{
			from: typeof claims.iat === "number" ? new Date(claims.iat * 1e3) : void 0,
			to: new Date(claims.exp * 1e3)
		}];
	}
	const certificates = certificatesIn(text);
	if (certificates === void 0) return "unreadable";
	const lives = certificates.map(({ validFromDate, validToDate }) => ({
		from: validFromDate,
		to: validToDate
	}));
	if (kind === "certificate") return lives.slice(0, 1);
	return lives.toSorted((left, right) => right.to.getTime() - left.to.getTime()).slice(0, 1);
}
function certificatesIn(pem) {
	const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
	try {
		return blocks?.map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_1__.X509Certificate(block));
	} catch {
		return;
	}
}
function span(milliseconds) {
	const count = (unit, number) => `${number} ${unit}${number === 1 ? "" : "s"}`;
	const days = Math.floor(milliseconds / DAY_MS);
	if (days >= 1) return count("day", days);
	const hours = Math.floor(milliseconds / 36e5);
	return hours >= 1 ? count("hour", hours) : count("minute", Math.max(1, Math.floor(milliseconds / 6e4)));
}
function dateText(date, leftMs) {
	const text = date.toISOString();
	return Math.abs(leftMs) < 2 * DAY_MS ? `${text.slice(0, 16).replace("T", " ")} UTC` : text.slice(0, 10);
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
var DAY_MS, WARN_DAYS, WARN_SHARE, RENEW, SKEW_MS;
var init_lifetime = __esmMin((() => {
	DAY_MS = 864e5;
	WARN_DAYS = 30;
	WARN_SHARE = 1 / 3;
	RENEW = {
		certificate: () => "issue a new one; K3s renews its own when it restarts near their end (`k3s certificate rotate` forces it), and its k3s.yaml is then to be stored again",
		authority: () => "put the cluster's present authority into the kubeconfig",
		token: (spell) => `issue a new one with \`kubectl create token\`, or use ${spell("method: oidc")}, which stores none`
	};
	SKEW_MS = 6e4;
}));
// build/lib/kube/access.js
init_action_error();
init_kubeconfig();
init_lifetime();
init_object();
async function accessByContext(entry, rules, deps, renewed) {
	const lifetimes = lifetimesOf(await readMaterials(entry, deps), deps.clock.now(), rules.spell);
	const problems = [...contextProblems(entry, rules), ...lifetimes.problems];
	if (problems.length > 0) throw unusable(entry, problems);
	for (const warning of lifetimes.warnings) deps.warn(warning);
	for (const note of lifetimes.notes) deps.say(note);
	const config = new KubeConfig();
	config.loadFromString(JSON.stringify(kubeconfigOf(allowedHttp(entry))));
	const { tls, headers } = await readOptions(config);
	const isProgram = isJsonObject(entry.user.exec);
	return {
		server: String(entry.cluster.server).replace(/\/+$/, ""),
		tls,
		proxyUrl: textField(entry.cluster, "proxy-url"),
		certificateName: textField(entry.cluster, "tls-server-name"),
		namespace: entry.namespace,
		credentials: renewed ?? {
			headers: async () => isProgram ? (await readOptions(config)).headers : headers,
			renew: () => isProgram
		}
	};
}
function allowedHttp(entry) {
	const { cluster } = entry;
	if (!/^http:/i.test(textField(cluster, "server") ?? "")) return entry;
	return {
		...entry,
		cluster: {
			...cluster,
			"insecure-skip-tls-verify": true
		}
	};
}
function unusable({ origin, name }, problems) {
	const count = problems.length === 1 ? "cannot be used" : `cannot be used for ${problems.length} reasons`;
	return new ActionError("INPUT_INVALID", `${origin} ${count}, in the context ${JSON.stringify(name)}:\n${problems.map((line) => `- ${line}`).join("\n")}`, { hint: "Correct it as each line says; nothing has been touched." });
}
async function readMaterials(entry, { mask }) {
	const { user, cluster, isPasted } = entry;
	const inFile = async (name) => name === void 0 || isPasted ? void 0 : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readFile)(name, "utf8").catch(notThere(name));
	const pem = async (content, name) => {
		const data = textField(content, `${name}-data`);
		return data ? Buffer.from(data, "base64").toString("utf8") : await inFile(textField(content, name));
	};
	const tokenOfFile = (await inFile(textField(user, "tokenFile")))?.trim();
	if (tokenOfFile) mask(tokenOfFile);
	return [
		{
			kind: "authority",
			what: ofCluster("authority", entry),
			text: await pem(cluster, "certificate-authority")
		},
		{
			kind: "certificate",
			what: ofUser("client certificate", entry),
			text: await pem(user, "client-certificate")
		},
		{
			kind: "token",
			what: ofUser("token", entry),
			text: textField(user, "token") ?? tokenOfFile
		}
	].flatMap(({ text, ...rest }) => text ? [{
		...rest,
		text
	}] : []);
}
const ofCluster = (what, { clusterName }) => `the ${what} of cluster ${JSON.stringify(clusterName)}`;
const ofUser = (what, { userName }) => `the ${what} of user ${JSON.stringify(userName)}`;
function notThere(path) {
	return (cause) => {
		throw new ActionError("INPUT_INVALID", `\`kubeconfig\` names the file ${path}, which cannot be read`, {
			hint: "Put the file there, or make a kubeconfig that holds it with `kubectl config view --raw --flatten --minify`.",
			cause
		});
	};
}
async function readOptions(config) {
	const options = { headers: {} };
	await config.applyToHTTPSOptions(options);
	const { ca, cert, key, servername, rejectUnauthorized, auth } = options;
	const tls = {
		ca,
		cert,
		key,
		rejectUnauthorized,
		...serverName(servername)
	};
	const headers = {};
	for (const [name, value] of Object.entries(options.headers)) headers[name.toLowerCase()] = String(value);
	if (auth) headers.authorization = `Basic ${Buffer.from(auth).toString("base64")}`;
	return {
		tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== void 0)),
		headers
	};
}
function serverName(name) {
	if (name === void 0) return {};
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(name) === 0) return { servername: name };
	return { checkServerIdentity: (_host, certificate) => (0,node_tls__WEBPACK_IMPORTED_MODULE_6__.checkServerIdentity)(name, certificate) };
}
// build/lib/kube/kubeconfig-extensions.js
init_object();
const TOKEN_SOURCE = "discordlm.glompai.github.io/token-source";
const TUNNEL = "discordlm.glompai.github.io/ssh-tunnel";
function tokenSource({ user }) {
	const source = extensionOf(user, TOKEN_SOURCE);
	const audience = textField(source, "audience");
	if (textField(source, "method") === "oidc" && audience !== void 0) return {
		method: "oidc",
		audience
	};
	const [tenantId, clientId, scope] = [
		"tenantId",
		"clientId",
		"scope"
	].map((name) => textField(source, name));
	return tenantId === void 0 || clientId === void 0 || scope === void 0 ? void 0 : {
		method: "aks",
		tenantId,
		clientId,
		scope
	};
}
function tunnelHost({ cluster }) {
	return textField(extensionOf(cluster, TUNNEL), "host");
}
function tokenUser(source, token) {
	return {
		...withExtension({}, TOKEN_SOURCE, { ...source }),
		token
	};
}
function extensionOf(content, name) {
	return listField(content, "extensions").find((each) => each.name === name)?.extension;
}
function withExtension(content, name, extension) {
	const others = listField(content, "extensions").filter((each) => each.name !== name);
	return {
		...content,
		extensions: [...others, {
			name,
			extension
		}]
	};
}
// build/lib/kube/renewed-token.js
const RENEW_BEFORE_MS = 6e4;
var RenewedToken = class {
	#request;
	#clock;
	#token;
	#renewAt = Number.POSITIVE_INFINITY;
	constructor(request, clock) {
		this.#request = request;
		this.#clock = clock;
	}
	headers = async () => ({ authorization: `Bearer ${await this.token()}` });
	renew = () => {
		this.#token = void 0;
		return true;
	};
	async token() {
		if (this.#clock.now().getTime() > this.#renewAt) this.#token = void 0;
		this.#token ??= this.#ask();
		return await this.#token;
	}
	async #ask() {
		this.#renewAt = Number.POSITIVE_INFINITY;
		const askedAt = this.#clock.now().getTime();
		try {
			const { token, expiresAt } = await this.#request();
			const lifetimeMs = (expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) - askedAt;
			this.#renewAt = askedAt + Math.max(lifetimeMs - RENEW_BEFORE_MS, lifetimeMs / 2);
			return token;
		} catch (error) {
			this.#token = void 0;
			throw error;
		}
	}
};
// build/lib/azure/cloud.js
function azureCloud(environment) {
	const authorityHost = address("AZURE_AUTHORITY_HOST", environment) ?? PUBLIC.authorityHost;
	const known = CLOUDS.find((cloud) => cloud.authorityHost === authorityHost) ?? PUBLIC;
	return {
		authorityHost,
		resourceManager: address("AZURE_RESOURCE_MANAGER_ENDPOINT", environment) ?? known.resourceManager,
		audience: known.audience
	};
}
function address(name, environment) {
	const given = environment[name]?.trim();
	if (!given) return void 0;
	const text = given.includes("://") ? given : `https://${given}`;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url?.protocol !== "https:" || url.pathname !== "/" || url.search + url.username !== "") throw new ActionError("INPUT_INVALID", `The variable ${name} is ${JSON.stringify(given)}, which is no https address of a host`, { hint: `Leave ${name} out for Azure's public cloud, or write one such as ${CLOUDS[1]?.authorityHost}.` });
	return url.origin;
}
var PUBLIC, CLOUDS;
var init_cloud = __esmMin((() => {
	init_action_error();
	PUBLIC = {
		authorityHost: "https://login.microsoftonline.com",
		resourceManager: "https://management.azure.com",
		audience: "api://AzureADTokenExchange"
	};
	CLOUDS = [
		PUBLIC,
		{
			authorityHost: "https://login.microsoftonline.us",
			resourceManager: "https://management.usgovcloudapi.net",
			audience: "api://AzureADTokenExchangeUSGov"
		},
		{
			authorityHost: "https://login.partner.microsoftonline.cn",
			resourceManager: "https://management.chinacloudapi.cn",
			audience: "api://AzureADTokenExchangeChina"
		}
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
// build/lib/azure/explain.js
function explainTokenRefusal(refusal, code) {
	const { tenantId, status, error, description, claims } = refusal;
	const said = escapeInline((description ?? "").replace(SURPLUS, "").trim() || error || "no reason given");
	const number = /AADSTS(\d+)/.exec(description ?? "")?.[1] ?? "";
	const cause = CAUSES[number]?.(refusal);
	const sent = [
		"iss",
		"sub",
		"aud"
	].map((name) => `${name}=${JSON.stringify(claims[name] ?? "")}`).join(", ");
	const lines = [
		`Azure gives no token${cause === void 0 ? "" : `: ${cause.what}`}`,
		`POST ${refusal.authorityHost}/${tenantId}/oauth2/v2.0/token → ${status} ${said}`,
		`The ID token said: ${escapeInline(sent)}`
	];
	return new ActionError(code, lines.join("\n"), { hint: cause?.hint ?? otherwise(refusal) });
}
function otherwise({ status, error, description, clientId }) {
	if (status === 429 || status >= 500) return "Try again later; Azure was asked several times.";
	if (description === void 0 && error === void 0) return "See whether a proxy answers in place of Microsoft Entra ID, and what AZURE_AUTHORITY_HOST says.";
	if (description === void 0) return `Compare the federated credentials of ${clientId} with what the ID token said.`;
	return `Look the AADSTS number up at https://login.microsoftonline.com/error, and compare the federated credentials of ${clientId}.`;
}
function mismatch({ clientId, claims }) {
	const [subject, issuer, audience] = [
		claims.sub,
		claims.iss,
		claims.aud
	].map((claim) => escapeInline(String(claim ?? "")));
	const forms = subjectForms(claims);
	const other = forms?.isImmutable ? forms.classic : forms?.immutable;
	const note = other === void 0 ? "" : ` One for ${escapeInline(other)} is for the other form of the subject, and does not match.`;
	return {
		what: `no federated credential of ${clientId} is for this job`,
		hint: `Give ${clientId} a federated credential with the issuer ${issuer}, the subject ${subject} and the audience ${audience}, letter by letter; a new one takes some minutes to work.${note}`
	};
}
function unknownTenant({ tenantId, authorityHost, spell }) {
	return {
		what: `there is no directory ${tenantId} at ${authorityHost}`,
		hint: `Correct ${spell("azure-tenant-id")}: \`az account show --query tenantId\` prints it. For another cloud than the public one set AZURE_AUTHORITY_HOST.`
	};
}
function badSignature({ claims }) {
	return {
		what: "it cannot prove the ID token",
		hint: `See that the credential's issuer is ${escapeInline(String(claims.iss ?? ""))}, letter by letter, and that Azure can reach its keys.`
	};
}
function unknownScope({ scope, tenantId, spell }) {
	return {
		what: `the directory ${tenantId} knows no resource for the scope ${scope}`,
		hint: `Check that ${spell("azure-tenant-id")} is the directory of the subscription, and AZURE_AUTHORITY_HOST its cloud.`
	};
}
function clientSecret({ clientId }) {
	return {
		what: "it wants another proof than an ID token",
		hint: `Give ${clientId} a federated credential; client secrets are not used here.`
	};
}
var SURPLUS, CAUSES;
var init_explain = __esmMin((() => {
	init_action_error();
	init_escape();
	init_subject_forms();
	SURPLUS = /\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s;
	CAUSES = {
		"70021": mismatch,
		"700211": mismatch,
		"700212": mismatch,
		"700213": mismatch,
		"7002138": (refusal) => ({
			what: "a federated credential has this subject in other capitals, which is another subject",
			hint: mismatch(refusal).hint
		}),
		"700016": ({ clientId, tenantId, spell }) => ({
			what: `the directory ${tenantId} has no application ${clientId}`,
			hint: `Set ${spell("azure-client-id")} to the application's (client) id, not its object id, and ${spell("azure-tenant-id")} to the directory that it lives in.`
		}),
		"7000229": ({ clientId, tenantId }) => ({
			what: `the application ${clientId} has no service principal in the directory ${tenantId}`,
			hint: `Make one: \`az ad sp create --id ${clientId}\`.`
		}),
		"7000112": ({ clientId }) => ({
			what: `the application ${clientId} is disabled`,
			hint: "Enable it, or give the job another one."
		}),
		"90002": unknownTenant,
		"900023": unknownTenant,
		"700024": () => ({
			what: "the ID token's time is over, or has not come yet",
			hint: "Compare the clock of the runner's machine; the token was asked for just before."
		}),
		"700027": badSignature,
		"50013": badSignature,
		"90061": badSignature,
		"500011": unknownScope,
		"70011": unknownScope,
		"1002012": unknownScope,
		"53003": () => ({
			what: "a Conditional Access policy of the directory forbids it",
			hint: "Exclude this workload identity from the policy, or run on a machine with an address that it names."
		}),
		"7000215": clientSecret,
		"7000218": clientSecret,
		"700025": clientSecret
	};
}));
// build/lib/azure/token.js
var token_exports = __exportAll({
	postForm: () => postForm,
	requestAzureToken: () => requestAzureToken,
	unreachable: () => unreachable
});
async function requestAzureToken({ clientId, tenantId, scope, codes, spell }, deps) {
	const { authorityHost, audience } = azureCloud(deps.environment);
	const assertion = await requestIdToken(audience, deps);
	const askedAt = deps.clock.now().getTime();
	const response = await postForm(`${authorityHost}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
		grant_type: "client_credentials",
		client_id: clientId,
		scope,
		client_assertion_type: JWT_BEARER,
		client_assertion: assertion
	}, deps).catch((error) => {
		throw unreachable(error, "Microsoft Entra ID", codes.unreachable, deps);
	});
	const body = parseJsonObject(response.body);
	const token = response.status === 200 ? textField(body, "access_token") : void 0;
	if (token === void 0) {
		const isTransient = response.status === 429 || response.status >= 500;
		throw explainTokenRefusal({
			authorityHost,
			clientId,
			tenantId,
			scope,
			spell,
			status: response.status,
			error: textField(body, "error"),
			description: textField(body, "error_description"),
			claims: decodeClaims(assertion) ?? {}
		}, isTransient ? codes.unreachable : codes.refused);
	}
	deps.mask(token);
	const lifetimeSeconds = numberField(body, "expires_in") ?? 0;
	return {
		token,
		expiresAt: new Date(askedAt + lifetimeSeconds * 1e3)
	};
}
function postForm(url, fields, deps) {
	const body = new URLSearchParams(fields).toString();
	const headers = {
		"content-type": "application/x-www-form-urlencoded",
		accept: "application/json"
	};
	return withRetries(() => deps.http.send({
		method: "POST",
		url,
		headers,
		body,
		signal: deps.signal
	}), {
		retries: RETRIES,
		statuses: RETRY_STATUSES,
		...deps
	});
}
function unreachable(error, what, code, { signal }) {
	if (!(error instanceof ConnectionError)) throw error;
	if (signal?.aborted) return new ActionError("CANCELLED", "The run was cancelled", {
		hint: "Run it again.",
		cause: error
	});
	return new ActionError(code, `${what} cannot be reached`, {
		hint: "See whether the runner may reach it, by HTTPS_PROXY where there is a proxy, and trusts its certificate.",
		cause: error
	});
}
var RETRIES, RETRY_STATUSES, JWT_BEARER;
var init_token = __esmMin((() => {
	init_action_error();
	init_connection_error();
	init_retry();
	init_object();
	init_id_token();
	init_cloud();
	init_explain();
	RETRIES = 4;
	RETRY_STATUSES = [
		408,
		429,
		500,
		502,
		503,
		504
	];
	JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
}));
// build/lib/kube/open-access.js
init_action_error();
init_id_token();
init_kubeconfig();
async function openKubeconfig(inputs, deps) {
	const entry = await givenContext(inputs, deps);
	const source = tokenSource(entry);
	return source === void 0 ? await asItIs(entry, inputs, deps) : await byToken(entry, source, inputs, deps);
}
async function givenContext(inputs, deps) {
	const given = inputs.kubeconfig || deps.environment.KUBECONFIG;
	if (given) return await readContext(given, inputs.context, deps.mask);
	throw new ActionError("INPUT_INVALID", "There is no cluster to talk to: `kubeconfig` is empty and KUBECONFIG is not set", { hint: `Give \`kubeconfig\`, or choose another way by ${inputs.rules.spell("method")}; after a step with actions/kube-context neither is needed. docs/cluster-access.md tells which.` });
}
async function asItIs(entry, { rules }, deps) {
	const access = await accessByContext(entry, rules, deps);
	const host = tunnelHost(entry);
	return {
		access: host === void 0 ? access : {
			...access,
			path: foreignTunnel(host, rules.spell)
		},
		kubeconfig: async (namespace) => kubeconfigText(entry, namespace)
	};
}
async function byToken(entry, source, { rules }, deps) {
	const token = new RenewedToken(() => issue$1(source, rules.spell, deps), deps.clock);
	return {
		access: await accessByContext({
			...entry,
			user: {}
		}, rules, deps, token),
		kubeconfig: async (namespace) => kubeconfigText({
			...entry,
			user: tokenUser(source, await token.token())
		}, namespace)
	};
}
async function issue$1(source, spell, deps) {
	if (source.method === "aks") {
		const { requestAzureToken } = await Promise.resolve().then(() => (init_token(), token_exports));
		const codes = {
			refused: "PERMISSION_MISSING",
			unreachable: "CLUSTER_UNREACHABLE"
		};
		return await requestAzureToken({
			...source,
			codes,
			spell
		}, deps);
	}
	const token = await deps.requestIdToken(source.audience);
	const expiry = decodeClaims(token)?.exp;
	return {
		token,
		expiresAt: typeof expiry === "number" ? new Date(expiry * 1e3) : void 0
	};
}
function foreignTunnel(host, spell) {
	return {
		explain: async ({ fault }) => fault === "tls" ? void 0 : new ActionError("CLUSTER_UNREACHABLE", `The SSH tunnel to ${host}, opened by an earlier step, ${fault === "refused" ? "has ended" : "leads to no API server"}`, { hint: `Open another one with ${spell("method: ssh")}; that of actions/deploy and actions/rollback is opened again when it breaks.` }),
		revive: async () => void 0
	};
}
// build/lib/kube/refusal.js
var refusal_exports = __exportAll({
	explainRefusal: () => explainRefusal,
	noApiServer: () => noApiServer
});
function explainRefusal(error, shown) {
	const { server } = shown;
	if (error.status === 401) return new ActionError("PERMISSION_MISSING", `The cluster at ${server} does not know this identity${claimsSent(shown)}`, {
		hint: hintFor(shown),
		cause: error
	});
	if (error.status === 403 && error.reason === "Forbidden") return forbidden(error, shown);
	if ((error.status === 429 || error.status >= 500) && error.reason !== "") return error;
	return noApiServer(server, error);
}
function forbidden(error, shown) {
	const isAnonymous = error.said.includes("system:anonymous");
	const what = !isAnonymous ? "does not even tell this identity its own name" : shown.hasCertificate ? "does not know this client certificate, and takes the caller for anybody" : "was shown no credentials, and takes the caller for anybody";
	return new ActionError("PERMISSION_MISSING", `The cluster at ${shown.server} ${what}`, {
		hint: isAnonymous ? hintFor(shown) : "Bind the ClusterRole `system:basic-user` to `system:authenticated`, as clusters have it.",
		cause: error
	});
}
function noApiServer(server, cause) {
	const isRedirect = cause !== void 0 && cause.status >= 300 && cause.status < 400;
	return new ActionError("CLUSTER_UNREACHABLE", `The cluster at ${server} does not answer as one`, {
		hint: isRedirect ? "Something before it sends the caller elsewhere, such as to a login: give the address of the API server itself." : "See whether the address is that of the API server (on K3s port 6443) and not of something before it; Kubernetes has to be 1.28 or newer.",
		cause
	});
}
function claimsOf$1({ authorization }) {
	return decodeClaims(/^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "");
}
function claimsSent(shown) {
	const claims = claimsOf$1(shown);
	if (claims === void 0) return "";
	return `. The token said: ${escapeInline((isGitHub(claims) ? GITHUB_CLAIMS : OTHER_CLAIMS).map((name) => `${name}=${JSON.stringify(claims[name] ?? null)}`).join(", "))}`;
}
function isGitHub(claims) {
	return "repository_id" in claims;
}
function hintFor(shown) {
	const claims = claimsOf$1(shown);
	if (claims !== void 0 && isGitHub(claims)) return `Compare these with the API server's AuthenticationConfiguration (on AKS \`az aks jwtauthenticator show\`): issuer, audiences, and each claimValidationRule; its log has the reason.${claims.environment === void 0 ? " The job names no `environment:`, so that its token has none." : ""} See docs/cluster-access.md.`;
	if (claims !== void 0) return `The token is another cluster's, or its service account is gone; on AKS, another directory's: compare ${shown.spell("azure-tenant-id")} with the cluster's.`;
	if (shown.authorization !== void 0) return "The token is over or was taken back; make a new one with `kubectl create token`.";
	return shown.hasCertificate ? "The client certificate is from another authority than the cluster's: after K3s was set up anew, its k3s.yaml is to be stored again." : "Give the user of the kubeconfig a token or a client certificate.";
}
var GITHUB_CLAIMS, OTHER_CLAIMS;
var init_refusal = __esmMin((() => {
	init_action_error();
	init_escape();
	init_id_token();
	GITHUB_CLAIMS = [
		"iss",
		"sub",
		"aud",
		"repository_id",
		"environment",
		"ref"
	];
	OTHER_CLAIMS = [
		"iss",
		"sub",
		"aud",
		"exp"
	];
}));
// build/lib/http/peer-certificates.js
function readPeerCertificates(url, options) {
	const { environment, servername } = options;
	const agent = new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent({
		proxyEnv: environment,
		rejectUnauthorized: false,
		...servername === void 0 ? {} : { servername }
	});
	return new Promise((resolve) => {
		const done = (certificates) => {
			call.destroy();
			agent.destroy();
			resolve(certificates);
		};
		const call = (0,node_https__WEBPACK_IMPORTED_MODULE_3__.request)(url, {
			agent,
			method: "HEAD",
			timeout: TIMEOUT_MS
		});
		call.on("socket", (socket) => {
			const secured = socket;
			const show = () => done(chainOf(secured));
			if (secured.getPeerX509Certificate?.() !== void 0) show();
			else secured.on("secureConnect", show);
		});
		call.on("timeout", () => done([]));
		call.on("error", () => done([]));
	});
}
function chainOf(socket) {
	const chain = [];
	let next = socket.getPeerX509Certificate();
	while (next !== void 0 && !chain.some((known) => known.fingerprint256 === next?.fingerprint256)) {
		chain.push(next);
		next = next.issuerCertificate;
	}
	return chain;
}
var TIMEOUT_MS;
var init_peer_certificates = __esmMin((() => {
	TIMEOUT_MS = 1e4;
}));
// build/lib/kube/address-kind.js
function addressKind(address) {
	const family = (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(address) === 6 ? "ipv6" : "ipv4";
	return LISTS.find(({ list }) => list.check(address, family))?.kind ?? "public";
}
function isPrivateName(host) {
	return /\.(?:local|lan|home|internal|intranet|corp|home\.arpa|ts\.net|svc)$/i.test(host) || /\.privatelink\.[\w.-]+$/i.test(host) || (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host) === 0 && !host.includes(".");
}
var LISTS;
var init_address_kind = __esmMin((() => {
	LISTS = [
		[
			"loopback",
			"127.0.0.0",
			8
		],
		[
			"loopback",
			"::1",
			128
		],
		[
			"private",
			"10.0.0.0",
			8
		],
		[
			"private",
			"172.16.0.0",
			12
		],
		[
			"private",
			"192.168.0.0",
			16
		],
		[
			"private",
			"fc00::",
			7
		],
		[
			"link-local",
			"169.254.0.0",
			16
		],
		[
			"link-local",
			"fe80::",
			10
		],
		[
			"carrier-grade NAT",
			"100.64.0.0",
			10
		]
	].map(([kind, network, bits]) => {
		const list = new node_net__WEBPACK_IMPORTED_MODULE_5__.BlockList();
		list.addSubnet(network, bits, (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(network) === 6 ? "ipv6" : "ipv4");
		return {
			kind,
			list
		};
	});
}));
// build/lib/kube/diagnose.js
var diagnose_exports = __exportAll({ diagnose: () => diagnose });
async function diagnose(access, error, deps) {
	const { hostname, port } = new URL(access.server);
	const where = {
		host: hostname.replace(/^\[(.*)\]$/, "$1"),
		port: port || "443",
		...deps
	};
	const { what, hint } = error.fault === "tls" ? await tlsCause(access, error, where) : await networkCause(error, where);
	return new ActionError("CLUSTER_UNREACHABLE", `The cluster at ${access.server} cannot be reached: ${what}`, {
		hint,
		cause: error
	});
}
async function networkCause(error, where) {
	const { host, port } = where;
	if (error.fault === "name") return nameCause(where);
	if (error.fault === "request") return {
		what: "the address is not usable",
		hint: "Give the address as https://host:6443."
	};
	const address = await addressOf(host);
	if (address === void 0) return {
		what: `no name server says where ${JSON.stringify(host)} is`,
		hint: "See whether the runner's name servers answer, and run the job again."
	};
	const kind = addressKind(address);
	const place = (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host) === 0 ? `${host} is ${address}` : address;
	if (error.fault === "timeout" && kind !== "public") return privateCause(place, kind, where);
	if (error.fault === "timeout") return {
		what: `nothing answers at ${place}, port ${port}`,
		hint: "Open the port in its firewall and in the authorized IP ranges, or run inside its network; a home router needs a forwarded port, or take `ssh` as the method."
	};
	if (error.fault === "refused") return {
		what: `no API server listens at ${place}, port ${port}`,
		hint: kind === "loopback" ? "That is the runner itself. K3s writes 127.0.0.1 into its k3s.yaml: put the server's own name or address there, or take `ssh` as the method." : "K3s and kubeadm listen on port 6443, AKS on 443. See on the machine whether it runs: `systemctl status k3s`."
	};
	return {
		what: "the connection was cut",
		hint: "Try again, and see whether something between here and there filters it."
	};
}
function nameCause({ host, spell }) {
	const what = `there is no host ${JSON.stringify(host)}`;
	if (/\.azmk8s\.io$/i.test(host)) return {
		what,
		hint: isPrivateName(host) ? `It is a private cluster's name, known only in networks linked to its zone: run there, or set ${spell("public-fqdn: true")} where the cluster has a public name and the runner a way to its private address.` : "A stopped cluster has no name: `az aks start`. A private one is known only in its network."
	};
	return {
		what,
		hint: isPrivateName(host) ? "It is a name of a private network: run on a runner inside it, join it by a VPN step before this one, or take `ssh` as the method." : "Check the spelling; a name of a home or private network needs a runner inside it, or a VPN."
	};
}
function privateCause(place, kind, { port, environment }) {
	const isHosted = environment.RUNNER_ENVIRONMENT === "github-hosted";
	return {
		what: `${place} is ${kind === "carrier-grade NAT" ? "a carrier-grade NAT address, as Tailscale uses" : `a ${kind} address`}, and nothing answers there on port ${port}`,
		hint: `${isHosted ? "GitHub's hosted runners cannot reach it" : "Only machines of that network reach it"}: run on a self-hosted runner inside, join the network by a VPN step before this one, or take \`ssh\` as the method.`
	};
}
async function addressOf(host) {
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host) !== 0) return host;
	try {
		return (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_15__.lookup)(host)).address;
	} catch {
		return;
	}
}
async function tlsCause(access, error, where) {
	if (/wrong version number|packet length too long|http request/i.test(error.message)) return {
		what: `${where.host}:${where.port} does not speak TLS`,
		hint: "Something else listens on that port, such as a plain HTTP server; the API server of K3s is on 6443."
	};
	const proxy = access.proxyUrl === void 0 ? where.environment : { HTTPS_PROXY: access.proxyUrl };
	const chain = await readPeerCertificates(access.server, {
		environment: proxy,
		servername: access.tls.servername
	});
	const [certificate] = chain;
	if (certificate === void 0) return {
		what: "TLS fails before a certificate is shown",
		hint: "See whether something in between, such as a proxy, answers in its place."
	};
	return certificateCause(certificate, chain, access, {
		...where,
		error
	});
}
function certificateCause(certificate, chain, { tls, server, certificateName }, { host, now, spell, error }) {
	const from = certificate.validFromDate;
	const to = certificate.validToDate;
	if (from > now) return {
		what: `its certificate is valid from ${from.toISOString()} on, and this machine's clock says ${now.toISOString()}`,
		hint: "Set the clock right that is wrong: the runner's or the cluster's. A Raspberry Pi without network time starts in the past."
	};
	if (to < now) return {
		what: `its certificate expired on ${to.toISOString()}`,
		hint: "Restart K3s: it renews its own certificates then; `k3s certificate rotate` forces it. See this machine's clock, too."
	};
	const name = certificateName ?? host;
	if (/ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate|altnames/i.test(messageWithCode(error))) return {
		what: `its certificate is not for ${name}, but for ${namesOf(certificate)}`,
		hint: `Use one of those names${(0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(name) === 0 ? "" : " or addresses"}, or add this one: on K3s \`tls-san: [${name}]\` in /etc/rancher/k3s/config.yaml (--tls-san), then restart it.`
	};
	const top = chain.at(-1) ?? certificate;
	const given = tls.ca === void 0 ? [] : certificatesIn(tls.ca.toString()) ?? [];
	return {
		what: `its certificate is from an unknown authority (${top.subject === top.issuer ? `${oneLine(top.subject)}, SHA-256 ${top.fingerprint256}` : oneLine(top.issuer)}); ${given.length === 0 ? "no authority was given, so that only public ones count" : `expected ${given.map((each) => `${oneLine(each.subject)}, SHA-256 ${each.fingerprint256}`).join(" or ")}`}`,
		hint: `Give the cluster's own authority: certificate-authority-data in the kubeconfig, or ${spell("ca-certificate")}; on K3s it is /var/lib/rancher/k3s/server/tls/server-ca.crt. If it was right before, ${server} was set up anew, or is somebody else.`
	};
}
function messageWithCode(error) {
	const { cause } = error;
	return `${error.message} ${cause instanceof Error && "code" in cause ? String(cause.code) : ""}`;
}
function namesOf({ subjectAltName, subject }) {
	const names = subjectAltName?.replaceAll(/(?:DNS|IP Address|URI):/g, "");
	return escapeInline(names || `nothing else than its subject ${oneLine(subject)}`);
}
function oneLine(name) {
	return escapeInline(name.replaceAll("\n", ", "));
}
var init_diagnose = __esmMin((() => {
	init_action_error();
	init_peer_certificates();
	init_escape();
	init_address_kind();
	init_lifetime();
}));
// build/lib/kube/connect.js
init_action_error();
init_connection_error();
init_object();
async function connectByKubeconfig(inputs, deps) {
	return await prove(await openKubeconfig(inputs, deps), inputs, deps);
}
async function prove(opened, { rules, expectedCluster }, deps) {
	const client = new KubeClient(opened.access, deps);
	const { server } = client;
	deps.onKnown?.({ server });
	const identity = await whoAmI(client, opened.access, {
		...deps,
		spell: rules.spell
	});
	deps.onKnown?.({ identity });
	const clusterId = await readClusterId(client, deps);
	deps.onKnown?.({ clusterId });
	checkExpected(expectedCluster, clusterId, opened.access);
	return {
		...opened,
		client,
		identity,
		clusterId
	};
}
async function whoAmI(client, access, deps) {
	const review = {
		apiVersion: "authentication.k8s.io/v1",
		kind: "SelfSubjectReview"
	};
	const path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
	try {
		const name = textField(await client.call("POST", path, review, "first"), "status", "userInfo", "username");
		if (name !== void 0) return name;
	} catch (error) {
		if (error instanceof KubeApiError) {
			const { explainRefusal } = await Promise.resolve().then(() => (init_refusal(), refusal_exports));
			const { authorization } = await access.credentials.headers();
			throw explainRefusal(error, {
				server: client.server,
				authorization,
				hasCertificate: access.tls.cert !== void 0,
				spell: deps.spell
			});
		}
		const fault = error instanceof ActionError ? error.cause : void 0;
		if (!(fault instanceof ConnectionError) || fault.fault === "aborted") throw error;
		if (await access.path?.explain(fault) !== void 0) throw error;
		const { diagnose } = await Promise.resolve().then(() => (init_diagnose(), diagnose_exports));
		throw await diagnose(access, fault, {
			environment: deps.environment,
			now: deps.clock.now(),
			spell: deps.spell
		});
	}
	const { noApiServer } = await Promise.resolve().then(() => (init_refusal(), refusal_exports));
	throw noApiServer(client.server);
}
async function readClusterId(client, deps) {
	try {
		return textField(await client.get({
			apiVersion: "v1",
			kind: "Namespace",
			name: "kube-system"
		}), "metadata", "uid");
	} catch (error) {
		if (!(error instanceof KubeApiError) || error.status !== 403) throw error;
		deps.say("Not checked: the identity of the cluster, as this identity may not read the namespace kube-system.");
		return;
	}
}
function checkExpected(expected, clusterId, access) {
	if (expected === void 0) return;
	const isUid = expected.includes("-");
	const found = isUid ? clusterId : fingerprint(access);
	if (found?.replaceAll(":", "").toLowerCase() === expected.replaceAll(":", "")) return;
	throw new ActionError("WRONG_CLUSTER", `${access.server} is not the expected cluster: its ${isUid ? "kube-system UID" : "authority's fingerprint"} is ${found ?? "not readable"}, expected ${expected}`, { hint: "Check which cluster this environment belongs to; nothing has been touched." });
}
function fingerprint({ tls }) {
	return tls.ca === void 0 ? void 0 : new node_crypto__WEBPACK_IMPORTED_MODULE_1__.X509Certificate(tls.ca).fingerprint256;
}
// build/lib/kube/deps.js
init_client();
init_id_token();
function createConnectDeps(runner) {
	const mask = (value) => runner.mask(value);
	const shared = {
		clock: systemClock,
		random: Math.random,
		mask,
		environment: runner.environment
	};
	const http = new HttpClient({ environment: runner.environment });
	return {
		...shared,
		http,
		signal: new AbortController().signal,
		say: (text) => runner.info(text),
		warn: (text) => runner.warning(text),
		requestIdToken: (audience) => requestIdToken(audience, {
			...shared,
			http
		})
	};
}
// build/lib/report/report.js
function reportObjects(results, startedAt) {
	return results.map(({ object, verdict, settledSeconds }) => ({
		kind: object.kind,
		namespace: object.metadata.namespace ?? "",
		name: object.metadata.name,
		status: verdict.status,
		...verdict.cause === void 0 || verdict.status === "succeeded" ? {} : { code: verdict.cause.code },
		firstSeen: startedAt.toISOString(),
		settled: new Date(startedAt.getTime() + settledSeconds * 1e3).toISOString()
	}));
}
function warningsOf(results) {
	return results.flatMap(({ verdict }) => verdict.warnings ?? []);
}
function verdictSentence(report) {
	const where = `${report.app} in ${report.environment}`;
	const commit = report.commit.slice(0, 7);
	const why = report.cause ? `: ${report.cause.code} on ${report.cause.object}` : report.error ? `: ${report.error.code}` : "";
	switch (report.verdict) {
		case "succeeded": return report.release === void 0 ? `${where} is verified.` : `${where} runs ${commit}, verified (release ${report.release}).`;
		case "planned": return `${where} would take ${commit}; nothing was changed.`;
		case "superseded": return `${where} was left alone${why}.`;
		case "cancelled": return report.timings.apply === void 0 && report.timings.rollback === void 0 ? `The deployment of ${commit || "a release"} to ${where} was cancelled before anything was changed.` : `The deployment of ${commit} to ${where} was cancelled; the cluster goes on with what was applied.`;
		case "rolled-back": return `${commit} does not work in ${where}${why}. Release ${report.rollback?.to} is back and verified.`;
		case "rollback-failed": return `${commit} does not work in ${where}${why}, and going back to release ${report.rollback?.to} did not work either.`;
		case "failed": return failureSentence(report, commit, where, why);
	}
}
function failureSentence({ cause, timings }, commit, where, why) {
	const isTried = timings.apply !== void 0 || timings.verify !== void 0;
	if (cause !== void 0) return isTried ? `${commit} does not work in ${where}${why}.` : `${commit} cannot start in ${where}${why}; nothing was changed.`;
	if (commit === "") return `${where} was left as it was${why}.`;
	return isTried ? `${commit} was applied to ${where}, but not verified${why}.` : `${commit} was not deployed to ${where}${why}.`;
}
// build/lib/report/summary.js
const SYMBOLS = {
	succeeded: "✅",
	planned: "📝",
	superseded: "⏭️",
	cancelled: "⚠️",
	"rolled-back": "↩️",
	"rollback-failed": "❌",
	failed: "❌"
};
const DOCS = "https://github.com/GlompAI/discordlm/blob/main/docs/troubleshooting.md";
function renderSummary(report, notes = []) {
	return [
		`## ${SYMBOLS[report.verdict]} ${escapeMarkdown(verdictSentence(report))}`,
		renderCause(report),
		notes.map((note) => `- ⚠️ ${escapeMarkdown(note)}`).join("\n"),
		renderObjects(report),
		renderTimeline(report),
		...report.evidence.map(renderEvidence)
	].filter((part) => part !== "").join("\n\n");
}
function renderCause({ cause, error }) {
	if (!cause) return error ? `> **${error.code}** ${escapeMarkdown(error.message)}` : "";
	const where = cause.container === void 0 ? cause.object : `${cause.object}, container \`${cause.container}\``;
	const manifest = cause.manifest ? ` (\`${cause.manifest.file}:${cause.manifest.line}\`)` : "";
	return [
		`> **[${cause.code}](${DOCS}#${cause.code.toLowerCase()})** on ${where}${manifest}`,
		`> ${escapeMarkdown(cause.message)}`,
		">",
		`> **What to do:** ${escapeMarkdown(cause.hint)}`
	].join("\n");
}
function renderObjects({ objects }) {
	if (objects.length === 0) return "";
	return [
		"| Kind | Name | Status | After |",
		"|---|---|---|---|",
		...objects.map(({ kind, name, status, code, firstSeen, settled }) => {
			const seconds = ((Date.parse(settled) - Date.parse(firstSeen)) / 1e3).toFixed(1);
			return `| ${kind} | ${escapeMarkdown(name)} | ${status}${code === void 0 ? "" : ` (${code})`} | ${seconds} s |`;
		})
	].join("\n");
}
function renderTimeline({ timings }) {
	const bars = [];
	let at = 0;
	for (const [name, seconds] of Object.entries(timings)) {
		const end = at + Math.max(seconds * 1e3, 1);
		bars.push(`  ${name} (${seconds.toFixed(1)} s) :${Math.round(at)}, ${Math.round(end)}`);
		at = end;
	}
	if (bars.length === 0) return "";
	return [
		"```mermaid",
		"gantt",
		"  dateFormat x",
		"  axisFormat %M:%S",
		...bars,
		"```"
	].join("\n");
}
function renderEvidence({ object, kind, text }) {
	const shown = text.trimEnd().split("\n").slice(-40).join("\n");
	const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `<details><summary>${kind} of ${escapeMarkdown(object)}</summary>\n\n${fence}text\n${shown}\n${fence}\n</details>`;
}
function escapeMarkdown(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(/[\\|[\]!*_]/g, "\\$&").replaceAll(/\r\n?|\n/g, " ");
}
// build/lib/report/journal.js
init_action_error();
var Journal = class {
	verdict = "failed";
	cause;
	release;
	objects = [];
	evidence = [];
	rollback;
	#notes = new Set();
	outputs = {};
	#timings = {};
	#instance;
	commit;
	#deps;
	#error;
	constructor(instance, commit, deps) {
		this.#instance = instance;
		this.commit = commit;
		this.#deps = deps;
	}
	async time(name, work) {
		const started = this.#deps.clock.now().getTime();
		try {
			return await work();
		} finally {
			this.#timings[name] = (this.#deps.clock.now().getTime() - started) / 1e3;
		}
	}
	note(text) {
		this.#notes.add(text);
	}
	fail(error) {
		const code = error instanceof ActionError ? error.code : "COMMAND_FAILED";
		if (code === "CANCELLED") this.verdict = "cancelled";
		this.#error = {
			code,
			message: messageOf(error)
		};
	}
	get report() {
		return {
			schema: 1,
			...this.#instance,
			commit: this.commit,
			release: this.release,
			verdict: this.verdict,
			...this.cause === void 0 ? {} : { cause: this.cause },
			...this.#error === void 0 || this.cause !== void 0 ? {} : { error: this.#error },
			objects: this.objects,
			timings: this.#timings,
			...this.rollback === void 0 ? {} : { rollback: this.rollback },
			evidence: this.evidence
		};
	}
	async publish() {
		const { outputs, masker, addSummary, temporaryFolder } = this.#deps;
		const report = this.report;
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(temporaryFolder, `report-${this.#instance.app}-${this.#instance.environment}.json`);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.writeFile)(path, masker.redact(`${JSON.stringify(report, void 0, 2)}\n`), { mode: 384 });
		const redact = (text) => masker.redact(text);
		addSummary(renderSummary(redacted(report, redact), [...this.#notes].map(redact)));
		const values = {
			...this.outputs,
			verdict: report.verdict,
			"cause-code": report.cause?.code ?? "",
			cause: masker.redact(report.cause?.message ?? ""),
			release: report.release === void 0 ? "" : String(report.release),
			report: path
		};
		for (const [name, value] of Object.entries(values)) outputs.setOutput(name, value);
	}
};
function redacted(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, child]) => [key, redacted(child, redact)]);
	return Object.fromEntries(entries);
}
// build/lib/report/create-journal.js
function createJournal(instance, commit, runner) {
	return new Journal(instance, commit, {
		clock: systemClock,
		outputs: runner,
		masker: runner,
		addSummary: (markdown) => runner.addSummary(markdown),
		temporaryFolder: runner.temporaryFolder
	});
}
// build/lib/report/live-table.js
const UP_ONE_LINE_AND_CLEAR = "\x1B[1A\x1B[2K";
const COLOURS = {
	succeeded: "green",
	failed: "red",
	progressing: "yellow"
};
var LiveTable = class {
	#write;
	#columns;
	#height = 0;
	constructor(write, columns) {
		this.#write = write;
		this.#columns = columns;
	}
	draw(rows) {
		const width = Math.max(0, ...rows.map(({ name }) => name.length));
		const lines = rows.map(({ name, status, seconds, detail }) => {
			const shown = `${name.padEnd(width)}  ${status.padEnd(11)}  ${seconds.toFixed(1).padStart(6)} s  ${detail}`.trimEnd().slice(0, this.#columns - 1);
			const colour = COLOURS[status];
			return colour === void 0 ? shown : (0,node_util__WEBPACK_IMPORTED_MODULE_17__.styleText)(colour, shown);
		});
		this.#write(UP_ONE_LINE_AND_CLEAR.repeat(this.#height) + lines.map((line) => `${line}\n`).join(""));
		this.#height = lines.length;
	}
};
// build/lib/report/create-table.js
function createTable({ terminalColumns }) {
	if (terminalColumns === void 0) return void 0;
	return new LiveTable((text) => process.stdout.write(text), terminalColumns);
}
// build/lib/clock/duration.js
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_16__.EOL);
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
	if (!fs__WEBPACK_IMPORTED_MODULE_14__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_14__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_16__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_16__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_16__.EOL}${delimiter}`;
}
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
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_16__.EOL);
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
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_16__.EOL);
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
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	addArtifact(subject) {
		const path = this.environment.GITHUB_ARTIFACTS;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, `${subject}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_7__.appendFileSync)(path, "");
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
// build/lib/kube/inputs.js
const spellElsewhere = (input) => input.startsWith("allow-") ? `\`kube-${input}\`` : `\`${input}\` of actions/kube-context`;
function parseKubeconfigInputs(read) {
	return {
		kubeconfig: read.text("kubeconfig"),
		context: read.optional("context"),
		rules: parseRules(read, "kube-", spellElsewhere)
	};
}
function parseRules(read, prefix, spell) {
	return {
		allowExec: read.boolean(`${prefix}allow-exec`, false),
		allowInsecure: read.boolean(`${prefix}allow-insecure`, false),
		spell
	};
}
// build/actions/verify-rollout/src/inputs.js
const KINDS = {
	deployment: {
		apiVersion: "apps/v1",
		kind: "Deployment"
	},
	deploy: {
		apiVersion: "apps/v1",
		kind: "Deployment"
	},
	statefulset: {
		apiVersion: "apps/v1",
		kind: "StatefulSet"
	},
	sts: {
		apiVersion: "apps/v1",
		kind: "StatefulSet"
	},
	daemonset: {
		apiVersion: "apps/v1",
		kind: "DaemonSet"
	},
	ds: {
		apiVersion: "apps/v1",
		kind: "DaemonSet"
	},
	replicaset: {
		apiVersion: "apps/v1",
		kind: "ReplicaSet"
	},
	rs: {
		apiVersion: "apps/v1",
		kind: "ReplicaSet"
	},
	job: {
		apiVersion: "batch/v1",
		kind: "Job"
	},
	pod: {
		apiVersion: "v1",
		kind: "Pod"
	},
	persistentvolumeclaim: {
		apiVersion: "v1",
		kind: "PersistentVolumeClaim"
	},
	pvc: {
		apiVersion: "v1",
		kind: "PersistentVolumeClaim"
	}
};
const selectableKinds = [
	"deployment",
	"statefulset",
	"daemonset",
	"job",
	"pod"
].map((name) => KINDS[name]);
function parseInputs(read) {
	const lines = read.lines("workloads");
	const selector = read.optional("selector");
	if (lines.length === 0 === (selector === void 0)) read.problem("workloads", "or `selector` has to be given, and not both");
	return {
		workloads: lines.map((line) => parseWorkload(line, read)).filter((workload) => workload !== void 0),
		selector,
		namespace: read.optional("namespace"),
		timeoutMs: read.durationMs("timeout", "10m"),
		stabilityMs: read.durationMs("stability-window", "10s"),
		cluster: parseKubeconfigInputs(read)
	};
}
function parseWorkload(line, read) {
	const [kind = "", name = "", ...rest] = line.split("/");
	const word = kind.toLowerCase();
	const type = KINDS[word] ?? KINDS[word.replace(/s$/, "")];
	if (type && name !== "" && rest.length === 0) return {
		...type,
		name
	};
	read.problem("workloads", `has ${JSON.stringify(line)}; write kind/name, with one of ${Object.keys(KINDS).join(", ")}`);
}
// build/lib/rollout/container-view.js
init_object();
function containersOf(pod) {
	const read = (specs, statuses, isInit) => listField(pod, "spec", specs).map((spec) => ({
		name: textField(spec, "name") ?? "",
		spec,
		status: listField(pod, "status", statuses).find(({ name }) => name === spec.name) ?? {},
		isInit: isInit && spec.restartPolicy !== "Always"
	}));
	return [...read("initContainers", "initContainerStatuses", true), ...read("containers", "containerStatuses", false)];
}
function memoryLimit(container) {
	const limit = field(container.spec, "resources", "limits", "memory");
	return typeof limit === "string" || typeof limit === "number" ? String(limit) : void 0;
}
function restartCount(container) {
	return numberField(container.status, "restartCount") ?? 0;
}
// build/lib/kube/watch.js
init_action_error();
init_object();
const STREAM_SECONDS = 240;
const FIRST_WAIT_MS = 200;
const MAX_WAIT_MS = 5e3;
var KindWatch = class {
	objects = new Map();
	#target;
	#deps;
	#path = "";
	#version = "";
	#isFresh = false;
	constructor(target, deps) {
		this.#target = target;
		this.#deps = deps;
	}
	get isFresh() {
		return this.#isFresh;
	}
	async start() {
		this.#path = await this.#deps.client.path({
			...this.#target,
			name: ""
		});
		await this.#list();
		this.#follow();
	}
	async #list() {
		const { items, resourceVersion } = await this.#deps.client.listWithVersion(this.#path, this.#target.query ?? {});
		this.objects.clear();
		this.#isFresh = true;
		for (const item of items) this.#put(item);
		this.#version = resourceVersion;
		this.#deps.onChange();
	}
	async #follow() {
		const { signal, clock } = this.#deps;
		let waitMs = FIRST_WAIT_MS;
		let goesOn = true;
		while (!signal.aborted) {
			const startedAt = clock.now().getTime();
			try {
				if (!goesOn) await this.#list();
				goesOn = await this.#stream();
			} catch (error) {
				this.#isFresh = false;
				if (signal.aborted || !this.#mayRetry(error)) return;
				goesOn = false;
			}
			if (!goesOn) this.#isFresh = false;
			if (clock.now().getTime() - startedAt > MAX_WAIT_MS) waitMs = FIRST_WAIT_MS;
			else {
				await clock.sleep(waitMs, signal);
				waitMs = Math.min(waitMs * 2, MAX_WAIT_MS);
			}
		}
	}
	#mayRetry(error) {
		if (error instanceof KubeApiError && error.status === 410) return true;
		const { kind } = this.#target;
		const may = isPassing(error);
		this.#deps.onTrouble(`Watching ${kind} ${may ? "broke off and goes on" : "ended"}: ${messageOf(error)}`);
		return may;
	}
	async #stream() {
		const { client, signal } = this.#deps;
		const query = {
			...this.#target.query,
			resourceVersion: this.#version,
			timeoutSeconds: String(STREAM_SECONDS)
		};
		const { stream } = await client.openWatch(this.#path, query, signal);
		const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_12__.createInterface)({
			input: stream,
			crlfDelay: Number.POSITIVE_INFINITY
		});
		try {
			for await (const line of lines) if (line !== "" && !this.#take(JSON.parse(line))) return false;
			return stream.complete;
		} catch (error) {
			if (error instanceof KubeApiError) throw error;
			return false;
		} finally {
			stream.destroy();
		}
	}
	#take(event) {
		const type = textField(event, "type");
		const object = field(event, "object");
		if (type === "ERROR") {
			if (isExpired$1(object)) return false;
			throw new KubeApiError(`watch ${this.#path}`, Number(field(object, "code") ?? 500), object);
		}
		this.#version = textField(object, "metadata", "resourceVersion") ?? this.#version;
		if (type === "BOOKMARK" || !isJsonObject(object)) return true;
		if (type === "DELETED") this.objects.delete(textField(object, "metadata", "uid") ?? "");
		else this.#put(object);
		this.#deps.onChange();
		return true;
	}
	#put(object) {
		const { apiVersion, kind } = this.#target;
		this.objects.set(object.metadata.uid ?? object.metadata.name, {
			...object,
			apiVersion,
			kind
		});
	}
};
// build/lib/kube/cluster-view.js
init_action_error();
init_object();
const LOG_LINES$1 = 50;
const LOG_RETRY_MS = 500;
const NODE_REFRESH_MS = 1e4;
const POD_OWNERS = new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"ReplicaSet",
	"Job",
	"Pod"
]);
var ClusterView = class ClusterView {
	#options;
	#watches = [];
	#isOptional = new Set();
	#stop = new AbortController();
	#besides = [];
	#wake = () => {};
	#changed = false;
	constructor(options) {
		this.#options = options;
	}
	static async open(options) {
		const view = new ClusterView(options);
		try {
			await Promise.all(view.#targets().map(({ target, isNeeded }) => view.#watch(target, isNeeded)));
			await view.#readBesides();
		} catch (error) {
			view.#stop.abort();
			throw error;
		}
		view.#refreshBesides();
		return view;
	}
	objects = () => [...this.#watches.flatMap((watch) => [...watch.objects.values()]), ...this.#besides];
	isFresh = () => this.#watches.every((watch) => watch.isFresh || this.#isOptional.has(watch));
	nextChange = async (maxWaitMs) => {
		if (this.#changed) {
			this.#changed = false;
			return;
		}
		const timer = new AbortController();
		await Promise.race([new Promise((resolve) => {
			this.#wake = resolve;
		}), this.#options.clock.sleep(maxWaitMs, timer.signal)]);
		timer.abort();
		this.#changed = false;
	};
	readLog = async (pod, container) => {
		const { client, namespace, redact } = this.#options;
		const reference = {
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			name: pod
		};
		const read = async (previous) => await client.logs(reference, container, {
			previous,
			lines: LOG_LINES$1
		});
		const first = this.#isRunning(pod, container);
		const readBoth = async () => [await read(first), await read(!first)].filter((text) => text !== void 0);
		let texts = await readBoth();
		if (texts.every((text) => text.trim() === "")) {
			await this.#options.clock.sleep(LOG_RETRY_MS);
			texts = await readBoth();
		}
		if (texts.length === 0) return void 0;
		return {
			apiVersion: "v1",
			kind: "ContainerLog",
			metadata: {
				name: pod,
				namespace
			},
			container,
			text: redact(texts.find((text) => text.trim() !== "") ?? "")
		};
	};
	async [Symbol.asyncDispose]() {
		this.#stop.abort();
	}
	#isRunning(pod, container) {
		const found = this.objects().find((object) => object.kind === "Pod" && object.metadata.name === pod);
		return (found ? containersOf(found) : []).some(({ name, status }) => name === container && field(status, "state", "running") !== void 0);
	}
	#targets() {
		const { namespace, kinds } = this.#options;
		const wanted = new Map();
		const add = (apiVersion, kind, isNeeded) => {
			const key = `${groupOf(apiVersion)}/${kind}`;
			if (!wanted.has(key)) wanted.set(key, {
				target: {
					apiVersion,
					kind,
					namespace
				},
				isNeeded
			});
		};
		for (const { apiVersion, kind } of kinds) add(apiVersion, kind, true);
		if (kinds.some(({ kind }) => POD_OWNERS.has(kind))) {
			add("apps/v1", "ReplicaSet", kinds.some(({ kind }) => kind === "Deployment"));
			add("v1", "Pod", true);
			add("v1", "Event", false);
			add("v1", "PersistentVolumeClaim", false);
			add("coordination.k8s.io/v1", "Lease", false);
		}
		if (kinds.some(({ kind }) => kind === "DaemonSet")) add("apps/v1", "ControllerRevision", false);
		if (kinds.some(({ kind }) => kind === "PersistentVolumeClaim")) add("v1", "Event", false);
		return [...wanted.values()];
	}
	async #watch(target, isNeeded) {
		const { client, clock, say } = this.#options;
		const watch = new KindWatch(target, {
			client,
			clock,
			signal: this.#stop.signal,
			onTrouble: say,
			onChange: () => {
				this.#changed = true;
				this.#wake();
			}
		});
		try {
			await watch.start();
			this.#watches.push(watch);
			if (!isNeeded) this.#isOptional.add(watch);
		} catch (error) {
			const isRefused = error instanceof KubeApiError && (error.status === 403 || error.status === 404);
			if (isNeeded || !isRefused) throw error;
			say(`Without leave to watch ${target.kind}: ${messageOf(error)}`);
		}
	}
	async #readBesides() {
		const { client } = this.#options;
		const lists = await Promise.all([{
			apiVersion: "v1",
			kind: "Node"
		}, {
			apiVersion: "storage.k8s.io/v1",
			kind: "StorageClass"
		}].map((type) => client.list(type).catch(() => [])));
		this.#besides = lists.flat();
	}
	async #refreshBesides() {
		const { clock } = this.#options;
		while (!this.#stop.signal.aborted) {
			await clock.sleep(NODE_REFRESH_MS, this.#stop.signal);
			if (!this.#stop.signal.aborted) await this.#readBesides();
		}
	}
};
// build/lib/rollout/allowances.js
init_object();
const TOLERATE = "discordlm.glompai.github.io/tolerate-failures";
const TIMEOUT = "discordlm.glompai.github.io/timeout";
function withAllowances(verdict, object, seconds) {
	const timed = withTimeout(verdict, object, seconds);
	if (timed.status !== "failed" || object.metadata.annotations?.[TOLERATE] !== "true") return timed;
	const warning = `${objectName(object)} does not work, which its annotation tolerates: ${timed.cause?.message}`;
	return {
		status: "succeeded",
		warnings: [...timed.warnings ?? [], warning]
	};
}
function withTimeout(verdict, object, seconds) {
	const limitMs = parseDurationMs(object.metadata.annotations?.[TIMEOUT] ?? "");
	if (verdict.status !== "progressing" || limitMs === void 0 || seconds * 1e3 < limitMs) return verdict;
	const within = `within the ${limitMs / 1e3} s of its annotation`;
	const { cause } = verdict;
	return {
		...verdict,
		status: "failed",
		cause: cause ? {
			...cause,
			message: `${cause.message} (not settled ${within})`
		} : {
			code: "TIMED_OUT",
			object: objectName(object),
			message: `It was not done ${within}, and nothing said why`,
			hint: "Raise the annotation `discordlm.glompai.github.io/timeout`, or see what the evidence shows it waits for."
		}
	};
}
// build/lib/rollout/causes.js
const causeCodes = [
	"CONFIG_MISSING",
	"EXEC_FORMAT",
	"START_FAILED",
	"OUT_OF_MEMORY",
	"LIVENESS_KILLED",
	"STARTUP_PROBE_FAILED",
	"HOOK_FAILED",
	"INIT_FAILED",
	"IMAGE_PLATFORM_MISMATCH",
	"IMAGE_PULL_DENIED",
	"IMAGE_NOT_FOUND",
	"IMAGE_NAME_INVALID",
	"IMAGE_RATE_LIMITED",
	"IMAGE_REGISTRY_UNREACHABLE",
	"CRASH_LOOP",
	"ADMISSION_DENIED",
	"QUOTA_EXCEEDED",
	"VOLUME_MOUNT_FAILED",
	"VOLUME_UNBOUND",
	"UNSCHEDULABLE",
	"NODE_NOT_READY",
	"EVICTED",
	"READINESS_FAILED",
	"JOB_FAILED",
	"TERMINATING_STUCK",
	"PROGRESS_DEADLINE",
	"TIMED_OUT",
	"SUPERSEDED"
];
function worstFinding(findings) {
	return findings.toSorted(compareFindings)[0];
}
function compareFindings(left, right) {
	return Number(right.fatal) - Number(left.fatal) || causeCodes.indexOf(left.code) - causeCodes.indexOf(right.code) || compareTexts(left.object, right.object) || compareTexts(left.container ?? "", right.container ?? "") || compareTexts(left.message, right.message);
}
function compareTexts(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}
function causeOf({ fatal: _fatal, unsettled: _unsettled, ...cause }) {
	return cause;
}
// build/lib/rollout/snapshot.js
init_object();
const NODE_LOOKS_AGAIN_MS = 2e4;
var View = class {
	snapshot;
	now;
	constructor(snapshot, now) {
		this.snapshot = snapshot;
		this.now = now;
	}
	get target() {
		const { apiVersion, kind, namespace, name } = this.snapshot.target;
		return this.snapshot.objects.find((object) => object?.kind === kind && groupOf(object.apiVersion ?? "") === groupOf(apiVersion) && object.metadata?.name === name && (object.metadata.namespace ?? "") === (namespace ?? ""));
	}
	ofKind(kind) {
		const { namespace } = this.snapshot.target;
		return this.snapshot.objects.filter((object) => object?.kind === kind && (!object.metadata?.namespace || object.metadata.namespace === namespace));
	}
	named(kind, name) {
		return this.ofKind(kind).find((object) => object.metadata?.name === name);
	}
	ownedBy(owner, kind) {
		const uid = owner.metadata.uid;
		return this.ofKind(kind).filter((object) => uid !== void 0 && (object.metadata?.ownerReferences ?? []).some((reference) => reference.uid === uid));
	}
	eventsOf(object, ...reasons) {
		return this.ofKind("Event").filter((event) => isAbout(event, object)).map((event) => new EventView(event)).filter((event) => reasons.length === 0 || reasons.includes(event.reason)).filter((event) => !this.isBeforeApply(event.lastSeen)).toSorted(newestFirst);
	}
	isBeforeApply(time) {
		const { appliedAt } = this.snapshot;
		return appliedAt !== void 0 && time !== void 0 && time.getTime() <= appliedAt.getTime() - 1e3;
	}
	maySayOldThings(pod) {
		return this.isBeforeApply(timeField(pod, "metadata", "creationTimestamp")) && this.since(this.snapshot.appliedAt) < NODE_LOOKS_AGAIN_MS;
	}
	since(time) {
		return time === void 0 ? 0 : Math.max(0, this.now.getTime() - time.getTime());
	}
	logOf(pod, container) {
		return textField(this.ofKind("ContainerLog").find((object) => object.metadata.name === pod.metadata.name && object.container === container), "text");
	}
};
function newestFirst(left, right) {
	return (right.lastSeen?.getTime() ?? 0) - (left.lastSeen?.getTime() ?? 0) || (left.message < right.message ? -1 : left.message > right.message ? 1 : 0);
}
function isAbout(event, object) {
	const about = field(event, "involvedObject") ?? field(event, "regarding");
	const uid = textField(about, "uid");
	if (uid !== void 0 && object.metadata.uid !== void 0) return uid === object.metadata.uid;
	return textField(about, "kind") === object.kind && textField(about, "name") === object.metadata.name;
}
var EventView = class {
	reason;
	message;
	count;
	firstSeen;
	lastSeen;
	container;
	constructor(event) {
		this.reason = textField(event, "reason") ?? "";
		this.message = (textField(event, "message") ?? textField(event, "note") ?? "").replace(/^\(combined from similar events\): /, "");
		this.count = numberField(event, "series", "count") ?? numberField(event, "count") ?? numberField(event, "deprecatedCount") ?? 1;
		this.lastSeen = timeField(event, "series", "lastObservedTime") ?? timeField(event, "lastTimestamp") ?? timeField(event, "deprecatedLastTimestamp") ?? timeField(event, "eventTime") ?? timeField(event, "metadata", "creationTimestamp");
		this.firstSeen = timeField(event, "firstTimestamp") ?? timeField(event, "deprecatedFirstTimestamp") ?? timeField(event, "eventTime") ?? this.lastSeen;
		this.container = /\{(.+)\}/.exec(textField(event, "involvedObject", "fieldPath") ?? textField(event, "regarding", "fieldPath") ?? "")?.[1];
	}
};
function timeField(value, ...path) {
	const time = Date.parse(textField(value, ...path) ?? "");
	return Number.isNaN(time) ? void 0 : new Date(time);
}
function conditionOf(object, type) {
	const found = listField(object, "status", "conditions").find((condition) => condition.type === type);
	return found && new Condition(found);
}
var Condition = class {
	status;
	reason;
	message;
	changed;
	updated;
	constructor(condition) {
		this.status = textField(condition, "status") ?? "";
		this.reason = textField(condition, "reason") ?? "";
		this.message = textField(condition, "message") ?? "";
		this.changed = timeField(condition, "lastTransitionTime");
		this.updated = timeField(condition, "lastUpdateTime") ?? this.changed;
	}
	get isTrue() {
		return this.status === "True";
	}
	get isFalse() {
		return this.status === "False";
	}
};
function isObserved(object) {
	return Number(field(object, "status", "observedGeneration") ?? NaN) >= (object.metadata.generation ?? 0);
}
function countField(object, name) {
	return numberField(object, "status", name) ?? 0;
}
// build/lib/rollout/creation.js
init_object();
const SHORT_GRACE_MS = 15e3;
const NO_PROGRESS_MS = 1e4;
const NEVER = Number.POSITIVE_INFINITY;
function assessCreation(controller, view, isStuck) {
	const condition = conditionOf(controller, "ReplicaFailure");
	const isRefused = condition?.isTrue === true;
	if (!isRefused && hasAllPods(controller)) return [];
	const [event] = view.eventsOf(controller, "FailedCreate");
	const message = isRefused ? condition.message : event?.message;
	if (message === void 0) return [];
	const refusal = classifyRefusal(message);
	const isOld = event === void 0 && view.isBeforeApply(condition?.changed);
	const since = isRefused ? condition.changed : event?.firstSeen;
	const isQuota = refusal.code === "QUOTA_EXCEEDED";
	const waitedMs = Math.min(view.since(since), view.since(view.snapshot.appliedAt ?? since));
	const fatal = !isOld && waitedMs >= refusal.patienceMs && (!isQuota || isStuck);
	return [{
		code: refusal.code,
		object: objectName(controller),
		message: `Its pods are refused: ${message}`,
		hint: refusal.hint,
		fatal
	}];
}
function hasAllPods(controller) {
	return countField(controller, "replicas") >= (numberField(controller, "spec", "replicas") ?? 1);
}
function classifyRefusal(message) {
	if (/exceeded quota/i.test(message)) return {
		code: "QUOTA_EXCEEDED",
		hint: "Raise the ResourceQuota, lower the requests, or let fewer pods surge.",
		patienceMs: NO_PROGRESS_MS
	};
	if (/failed quota|must specify (?:limits|requests)/i.test(message)) return {
		code: "QUOTA_EXCEEDED",
		hint: "The ResourceQuota wants resources.requests and limits on every container.",
		patienceMs: 0
	};
	if (/service account .*not found|serviceaccount "[^"]+" not found|no PriorityClass/i.test(message)) return {
		code: "CONFIG_MISSING",
		hint: "Create what is named in the same set, or correct its name.",
		patienceMs: SHORT_GRACE_MS
	};
	if (/failed calling webhook/i.test(message)) return {
		code: "ADMISSION_DENIED",
		hint: "The webhook does not answer: see whether its pods run; it is asked again.",
		patienceMs: /deadline exceeded|timeout|connection refused|no endpoints|EOF|unavailable/i.test(message) ? NEVER : SHORT_GRACE_MS
	};
	if (/violates PodSecurity/i.test(message)) return {
		code: "ADMISSION_DENIED",
		hint: "Set the securityContext fields named, or the namespace's pod-security label to what the pod needs.",
		patienceMs: 0
	};
	if (/forbidden|denied|is invalid|not allowed|minimum|maximum/i.test(message)) return {
		code: "ADMISSION_DENIED",
		hint: "Change what the message names, or the rule (LimitRange, webhook, policy) behind it.",
		patienceMs: 0
	};
	return {
		code: "ADMISSION_DENIED",
		hint: "The controller keeps trying; the message says what it waits for.",
		patienceMs: NEVER
	};
}
// build/lib/rollout/log-lines.js
function quoteLog(log) {
	const line = tellingLine(log);
	if (line === "") return void 0;
	return `${line === lastOf(linesOf(log)) ? "its last line" : "it said"}: ${quoteLine(line)}`;
}
function quoteLine(line) {
	if (!line.startsWith("{") || !line.endsWith("}")) return JSON.stringify(line);
	const cause = causeIn(line);
	return cause === void 0 ? line : JSON.stringify(cause);
}
function causeIn(line) {
	try {
		const { cause } = JSON.parse(line);
		return typeof cause === "string" && cause.trim() !== "" ? cause.trim() : void 0;
	} catch {
		return;
	}
}
const TRAILER = /^(?:Node\.js v\d\S*|note: run with `RUST_BACKTRACE.*|exit status \d+)$/;
const FRAME = /^\s+at \S/;
const NAMED_ERROR = /^(?:Uncaught )?(?:Caused by: |Exception in thread .*)?[\w$.]+(?:\[\w+\])?(?: \[\w+\])?: /;
function tellingLine(log) {
	const all = linesOf(log);
	const panic = all.findLast((line) => /^(?:panic|fatal error): /.test(line));
	if (panic !== void 0 && all.some((line) => /^goroutine \d+ /.test(line))) return panic.trim();
	const lines = all.slice(0, all.findLastIndex((line) => !TRAILER.test(line)) + 1);
	return (errorOfTrace(lines) ?? lastOf(lines.length > 0 ? lines : all)).trim();
}
function errorOfTrace(lines) {
	const frame = lines.findLastIndex((line) => FRAME.test(line));
	const isAtEnd = lines.slice(frame + 1).every((line) => /^\s|^\}/.test(line));
	if (frame >= 0 && isAtEnd) {
		const above = lines.slice(0, frame).filter((line) => /^\S/.test(line));
		return above.findLast((line) => NAMED_ERROR.test(line)) ?? above.at(-1);
	}
	if (/^\}/.test(lines.at(-1) ?? "")) return lines.findLast((line) => /^\S.*\{$/.test(line));
}
function linesOf(log) {
	return log.split(/\r?\n/).filter((line) => line.trim() !== "");
}
function lastOf(lines) {
	return lines.at(-1)?.trim() ?? "";
}
// build/lib/rollout/start-errors.js
function missingReference(message) {
	return /(couldn't find key \S+ in (?:Secret|ConfigMap) \S+|(?:secret|configmap|serviceaccount|persistentvolumeclaim)s? "[^"]+" not found|references non-existent (?:secret|config) key: \S+)/i.exec(message)?.[1];
}
function isNotReadYet(message) {
	return /failed to sync .*cache|object "[^"]+"\/"[^"]+" not registered|no relationship found between node/i.test(message);
}
function classifyConfigError(message) {
	if (isNotReadYet(message)) return {
		code: "CONFIG_MISSING",
		message: `The node has not read the configuration yet: ${message}`,
		hint: "This passes by itself, unless the node cannot reach the API server.",
		fatal: false
	};
	if (missingReference(message) !== void 0) return {
		code: "CONFIG_MISSING",
		message: `The container's configuration is not there: ${message}`,
		hint: "Create what is named, add the key, or mark the reference `optional: true`.",
		fatal: true
	};
	return {
		code: "START_FAILED",
		message: `The container cannot be made: ${message}`,
		hint: "Correct the field that the message names; with runAsNonRoot, give a numeric runAsUser.",
		fatal: true
	};
}
function classifyStartError(reason, message) {
	if (/exec format error/i.test(message)) return execFormat(message);
	if (/OOM-killed|memory limit too low/i.test(message)) return {
		code: "OUT_OF_MEMORY",
		message: `The memory limit is too low for the container to start: ${message}`,
		hint: "Raise resources.limits.memory.",
		fatal: true
	};
	const mayPass = /deadline exceeded|is reserved for|connection|unavailable|try again|no space left|ttrpc: closed|context canceled/i.test(message);
	return {
		code: "START_FAILED",
		message: `The container's process cannot be started: ${message || reason}`,
		hint: "Check command, args and the file they name inside the image: is it there, executable, and of this user?",
		fatal: !mayPass
	};
}
function execFormat(message) {
	return {
		code: "EXEC_FORMAT",
		message: `The program is built for another kind of processor: ${message}`,
		hint: "Build the image for the platform of the node, or give the script a first line such as #!/bin/sh.",
		fatal: true
	};
}
// build/lib/rollout/exits.js
init_object();
const START_REASONS = new Set(["StartError", "ContainerCannotRun"]);
const FATAL_EXITS = 2;
const RECOVERY_MS = 6e4;
function assessExits(pod, container, view) {
	const exit = lastExit(container);
	if (!exit || hasRecovered(pod, container, view) || endsWell(pod, container, exit)) return [];
	const isLooping = textField(container.status, "state", "waiting", "reason") === "CrashLoopBackOff";
	if (!isLooping && view.isBeforeApply(timeField(exit, "finishedAt"))) return [];
	const exits = exitsSinceApply(pod, container, view);
	const isRunning = field(container.status, "state", "running") !== void 0;
	return [{
		...explainExit({
			pod,
			container,
			exit,
			exits,
			isRunning,
			view
		}, isLooping || exits >= FATAL_EXITS && !isRunning),
		unsettled: true
	}];
}
function lastExit(container) {
	const now = field(container.status, "state", "terminated");
	if (isJsonObject(now)) return now;
	const before = field(container.status, "lastState", "terminated");
	return isJsonObject(before) ? before : void 0;
}
function endsWell(pod, container, exit) {
	return (container.isInit || textField(pod, "spec", "restartPolicy") !== "Always") && numberField(exit, "exitCode") === 0;
}
function hasRecovered(pod, container, view) {
	const started = timeField(container.status, "state", "running", "startedAt");
	if (container.status.ready !== true || started === void 0) return false;
	const exit = lastExit(container);
	if (view.isBeforeApply(timeField(exit, "finishedAt"))) return true;
	const isDoomed = livenessKills(pod, container, view) >= FATAL_EXITS;
	if (restartCount(container) < FATAL_EXITS && !isDoomed) return true;
	return view.since(started) >= RECOVERY_MS;
}
function livenessKills(pod, container, view) {
	return view.eventsOf(pod, "Killing").filter(({ message }) => message.includes(`ontainer ${container.name} failed liveness probe`)).reduce((sum, { count }) => sum + count, 0);
}
function exitsSinceApply(pod, container, view) {
	const states = [field(container.status, "state", "terminated"), field(container.status, "lastState", "terminated")];
	if (view.isBeforeApply(timeField(pod, "metadata", "creationTimestamp"))) return states.filter((state) => isJsonObject(state) && !view.isBeforeApply(timeField(state, "finishedAt"))).length;
	return restartCount(container) + (isJsonObject(states[0]) ? 1 : 0);
}
function explainExit(seen, isProven) {
	const { pod, container, exit, isRunning, view } = seen;
	const where = {
		object: objectName(pod),
		container: container.name
	};
	const log = view.logOf(pod, container.name);
	const message = textField(exit, "message") ?? "";
	const startError = classifyStart(exit, `${message}\n${log ?? ""}`);
	if (startError) return {
		...where,
		...startError,
		fatal: startError.fatal && !isRunning
	};
	if (exit.reason === "OOMKilled") return {
		...where,
		...outOfMemory(container),
		fatal: isProven
	};
	const killed = hookFailure(seen) ?? probeKill(seen);
	if (killed) return {
		...where,
		...killed,
		fatal: killed.fatal || isProven
	};
	const code = container.isInit ? "INIT_FAILED" : "CRASH_LOOP";
	return {
		...where,
		code,
		message: `${container.isInit ? "Init container" : "Container"} \`${container.name}\` ${exitText(seen)}${quoteWords(log, message)}`,
		hint: exitHint(numberField(exit, "exitCode") ?? 0, container),
		fatal: isProven
	};
}
function classifyStart(exit, said) {
	const line = said.split("\n").find((text) => /exec format error/i.test(text));
	if (line !== void 0) return execFormat(line.trim());
	const reason = textField(exit, "reason") ?? "";
	return START_REASONS.has(reason) ? classifyStartError(reason, textField(exit, "message") ?? "") : void 0;
}
function quoteWords(log, message) {
	const quoted = quoteLog(log ?? "") ?? quoteLog(message);
	if (quoted === void 0) return log === void 0 ? "" : "; it logged nothing";
	return `; ${quoted}`;
}
function exitText({ exit, exits }) {
	const code = numberField(exit, "exitCode") ?? 0;
	const signal = numberField(exit, "signal") ?? (code > 128 && code < 160 ? code - 128 : 0);
	return `${signal > 0 && code !== 0 ? `exited with ${code} (signal ${signal})` : `exited with ${code}`}${exits > 1 ? `, ${exits} times` : ""}${code === 0 ? " although it should keep running" : ""}`;
}
function exitHint(code, container) {
	if (code === 78) return "Exit code 78 means bad configuration: correct what the log names.";
	if (code === 126 || code === 127) return "The command is not executable or not in the image: check command and args.";
	if (code === 0) return "A container of this kind must not end; run a Job if it should.";
	return `Read its log: kubectl logs --previous -c ${container.name}.`;
}
function outOfMemory(container) {
	const limit = memoryLimit(container);
	return {
		code: "OUT_OF_MEMORY",
		message: `Container \`${container.name}\` used more memory than ${limit === void 0 ? "its node had" : `its limit of ${limit}`} and was killed`,
		hint: limit === void 0 ? "Give it a memory request, so that it lands on a node with room." : "Raise resources.limits.memory, or make it use less."
	};
}
function hookFailure({ pod, container, view }) {
	const [event] = view.eventsOf(pod, "FailedPostStartHook").filter((seen) => (seen.container ?? container.name) === container.name);
	return event && failedHook(container.name, event.message);
}
function failedHook(container, said) {
	return {
		code: "HOOK_FAILED",
		message: `Container \`${container}\` is ended because its postStart hook fails: ${said}`,
		hint: "Run the hook by hand in the image; everything it needs has to be there at start.",
		fatal: true
	};
}
function probeKill({ pod, container, exit, exits, view }) {
	const startedAt = timeField(exit, "startedAt");
	const kills = view.eventsOf(pod, "Killing").filter(({ message }) => message.includes(`ontainer ${container.name} failed`)).filter(({ lastSeen }) => startedAt === void 0 || lastSeen === void 0 || lastSeen >= startedAt);
	const startup = kills.find(({ message }) => message.includes("failed startup probe"));
	const liveness = kills.find(({ message }) => message.includes("failed liveness probe"));
	const kind = startup ? "startup" : "liveness";
	if (!startup && !liveness) return void 0;
	const probe = view.eventsOf(pod, "Unhealthy").find(({ message }) => message.toLowerCase().startsWith(`${kind} probe`));
	const detail = probe ? `: ${probe.message}` : "";
	const name = container.name;
	return startup ? {
		code: "STARTUP_PROBE_FAILED",
		message: `Container \`${name}\` was not up within its startup probe's budget and was restarted${detail}`,
		hint: "Raise failureThreshold or periodSeconds of the startupProbe, or find out why the start takes so long.",
		fatal: true
	} : {
		code: "LIVENESS_KILLED",
		message: `Container \`${name}\` was restarted because its liveness probe failed${detail}`,
		hint: "Check path and port of the livenessProbe; give a slow start a startupProbe.",
		fatal: Math.max(exits, kills.reduce((sum, { count }) => sum + count, 0)) >= FATAL_EXITS
	};
}
// build/lib/rollout/images.js
const TRANSIENT_TEXT = /\btimeout\b|timed out|deadline exceeded|connection refused|connection reset|\bEOF\b|no such host|TLS handshake|temporary failure|network is unreachable|no route to host|server misbehaving|context canceled|broken pipe|connection closed/i;
const UNTRUSTED = /x509|certificate|HTTP response to HTTPS client/i;
const DENIED = /unauthorized|authorization failed|failed to authorize|authentication required|insufficient_scope|access denied|\bdenied\b|forbidden|no basic auth|invalid username/i;
const ABSENT = /not found|(?:manifest|name|repository|tag)[ _]unknown|does not exist/i;
const REPLICATION_WINDOW_MS = 9e4;
function classifyPullError(text, image, pod) {
	const plain = withoutNames(text, image);
	const host = registryOf(image);
	const said = firstSentence(text);
	if (/no match for platform|no matching manifest for|does not match the specified platform/i.test(plain)) return {
		code: "IMAGE_PLATFORM_MISMATCH",
		message: `${image} has no variant for this node's platform: ${said}`,
		hint: "Build the image for the platform of the nodes as well: `platforms: linux/amd64,linux/arm64`.",
		fatal: true
	};
	if (hasStatus(plain, "429") || /toomanyrequests|rate.?limit/i.test(plain)) return {
		code: "IMAGE_RATE_LIMITED",
		message: `${host} lets nobody pull ${image} so often: ${said}`,
		hint: "Log in with a pull secret, or mirror the image into a registry of your own.",
		fatal: false
	};
	if (UNTRUSTED.test(plain)) return {
		code: "IMAGE_REGISTRY_UNREACHABLE",
		message: `The node does not trust ${host}: ${said}`,
		hint: `Give the node the authority of ${host}; on K3s in /etc/rancher/k3s/registries.yaml.`,
		fatal: true
	};
	if (hasStatus(plain, "5\\d\\d") || TRANSIENT_TEXT.test(plain)) return {
		code: "IMAGE_REGISTRY_UNREACHABLE",
		message: `${host} does not answer the node: ${said}`,
		hint: `See whether ${host} is up and the node may reach it; the node keeps trying.`,
		fatal: false
	};
	if (hasStatus(plain, "40[13]") || DENIED.test(plain)) return {
		code: "IMAGE_PULL_DENIED",
		message: `${host} refuses to give out ${image}: ${said}`,
		hint: deniedHint(image, host, pod.pullSecret),
		fatal: true
	};
	if (hasStatus(plain, "404") || ABSENT.test(plain)) {
		const mayCome = host.endsWith(".azurecr.io") && pod.waitedMs < REPLICATION_WINDOW_MS;
		return {
			code: "IMAGE_NOT_FOUND",
			message: `${image} is not in ${host}: ${said}`,
			hint: "Check the name and the tag, and whether the build pushed it there.",
			fatal: !mayCome
		};
	}
	if (/invalid reference format|couldn't parse image/i.test(text)) return {
		code: "IMAGE_NAME_INVALID",
		message: `${JSON.stringify(image)} is no image name: ${said}`,
		hint: "Names are lower case, as in ghcr.io/owner/name@sha256:…; see what the `image` of the manifest became.",
		fatal: true
	};
}
function registryOf(image) {
	const [first = ""] = image.split("/");
	return image.includes("/") && /[.:]|^localhost$/.test(first) ? first : "docker.io";
}
function deniedHint(image, host, pullSecret) {
	const repository = image.replace(/[@:][^/]*$/, "");
	if (host.endsWith(".azurecr.io")) {
		const name = host.replace(".azurecr.io", "");
		return `Give the cluster's kubelet identity the role AcrPull on the registry: \`az aks update --name CLUSTER --resource-group GROUP --attach-acr ${name}\`, or \`az role assignment create --role AcrPull --assignee KUBELET_CLIENT_ID --scope $(az acr show --name ${name} --query id --output tsv)\`.`;
	}
	const login = `\`pull-registry: ${host}\`, \`pull-username\` and \`pull-password\``;
	const reference = {
		given: "",
		missing: " The pull secret that the pod names is not in its namespace.",
		none: " The pod names no pull secret: add `imagePullSecrets: [{ name: ${PULL_SECRET_NAME} }]` to it."
	}[pullSecret];
	if (host === "ghcr.io") {
		const [, owner = "OWNER", ...name] = repository.split("/");
		return `Make the package public at ${`https://github.com/users/${owner}/packages/container/${encodeURIComponent(name.join("/"))}/settings`} (\`orgs\` instead of \`users\` where an organization owns it), or set ${login} to a token with \`read:packages\`; the job's own token ends with the job.${reference}`;
	}
	return `Set ${login} to a login that may read ${repository} and outlives the job.${reference}`;
}
function withoutNames(text, image) {
	return text.replaceAll(/rpc error: code = \w+ desc = /g, "").replaceAll(image, " ").replaceAll(/"[^"]*"/g, " ").replaceAll(/\S+\/\S{2,}/g, " ");
}
function hasStatus(text, status) {
	return new RegExp(`(?:status|code|response)[^0-9]{0,40}${status}\\b|\\b${status}\\s+(?:too many|not found|unauthorized|forbidden|internal|bad gateway|service unavailable|gateway|server error)`, "i").test(text);
}
function firstSentence(text) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	return flat.length > 300 ? `…${flat.slice(-300)}` : flat;
}
// build/lib/rollout/readiness.js
init_object();
const MIN_BUDGET_MS = 3e4;
function assessReadiness(pod, container, view) {
	const { status, spec } = container;
	const started = timeField(status, "state", "running", "startedAt");
	const probe = field(spec, "readinessProbe");
	const isUp = status.started === true || status.started !== false && field(spec, "startupProbe") === void 0;
	if (started === void 0 || status.ready === true || !isUp || probe === void 0) return [];
	const since = latest(started, conditionOf(pod, "Ready")?.changed);
	const budgetMs = Math.max(MIN_BUDGET_MS, probeBudgetMs(probe) + probeBudgetMs(field(spec, "startupProbe")));
	const failure = view.eventsOf(pod, "Unhealthy").filter((event) => /^readiness/i.test(event.message) && (event.container ?? container.name) === container.name).at(0);
	const isProven = view.since(since) > budgetMs;
	if (!isProven && !failure) return [];
	const detail = failure ? failure.message.trim() : `it did not pass ${describeProbe(probe)}`;
	return [{
		code: "READINESS_FAILED",
		object: objectName(pod),
		container: container.name,
		message: `Container \`${container.name}\` runs, but is not ready: ${detail}`,
		hint: "Check path and port of the readinessProbe and what it depends on; give a slow start a startupProbe.",
		fatal: isProven
	}];
}
function probeBudgetMs(probe) {
	if (probe === void 0) return 0;
	return ((numberField(probe, "initialDelaySeconds") ?? 0) + (numberField(probe, "periodSeconds") ?? 10) * (numberField(probe, "failureThreshold") ?? 3)) * 1e3;
}
function describeProbe(probe) {
	const path = textField(probe, "httpGet", "path");
	const port = field(probe, "httpGet", "port") ?? field(probe, "tcpSocket", "port") ?? field(probe, "grpc", "port");
	if (path !== void 0) return `GET ${path} on port ${port}`;
	if (port !== void 0) return `a connection to port ${port}`;
	return "its readiness command";
}
function latest(left, right) {
	return right !== void 0 && right > left ? right : left;
}
function assessGates(pod) {
	if (conditionOf(pod, "Ready")?.reason !== "ReadinessGatesNotReady") return [];
	const gates = listField(pod, "spec", "readinessGates").map(({ conditionType }) => String(conditionType)).filter((type) => !conditionOf(pod, type)?.isTrue);
	return [{
		code: "READINESS_FAILED",
		object: objectName(pod),
		message: `Its containers are ready, but the readiness gate ${gates.join(", ")} is not`,
		hint: "See whether the controller that sets this condition runs.",
		fatal: false
	}];
}
// build/lib/rollout/containers.js
init_object();
function assessContainers(pod, view) {
	return containersOf(pod).flatMap((container) => {
		const waiting = assessWaiting(pod, container, view);
		if (waiting) return [view.maySayOldThings(pod) ? {
			...waiting,
			fatal: false
		} : waiting];
		const exits = assessExits(pod, container, view);
		if (exits.length > 0) return exits;
		return container.isInit ? [] : assessReadiness(pod, container, view);
	});
}
const PULL_REASONS = new Set([
	"ErrImagePull",
	"ImagePullBackOff",
	"RegistryUnavailable",
	"ImageInspectError"
]);
function assessWaiting(pod, container, view) {
	const reason = textField(container.status, "state", "waiting", "reason") ?? "";
	const message = textField(container.status, "state", "waiting", "message") ?? "";
	const where = {
		object: objectName(pod),
		container: container.name
	};
	const image = textField(container.spec, "image") ?? "";
	if (PULL_REASONS.has(reason)) return assessPull(pod, container, message, view);
	switch (reason) {
		case "ErrImageNeverPull": return {
			...where,
			code: "IMAGE_NOT_FOUND",
			message: `${image} is not on the node, and the pull policy is Never`,
			hint: "Set imagePullPolicy to IfNotPresent, or load the image onto the node.",
			fatal: true
		};
		case "InvalidImageName": return {
			...where,
			code: "IMAGE_NAME_INVALID",
			message: `${JSON.stringify(image)} is no image name: ${message}`,
			hint: "Names are lower case, as in ghcr.io/owner/name@sha256:…; see what the `image` of the manifest became.",
			fatal: true
		};
		case "SignatureValidationFailed": return {
			...where,
			code: "IMAGE_PULL_DENIED",
			message: `The node does not accept the signature of ${image}: ${message}`,
			hint: "Sign the image as the node's policy wants it.",
			fatal: true
		};
		case "CreateContainerConfigError": return {
			...where,
			...classifyConfigError(message)
		};
		case "CreateContainerError":
		case "RunContainerError":
		case "ContainerCannotRun": return {
			...where,
			...classifyStartError(reason, message)
		};
		case "PostStartHookError": return {
			...where,
			...failedHook(container.name, message)
		};
		default: return;
	}
}
function assessPull(pod, container, message, view) {
	const image = textField(container.spec, "image") ?? "";
	const pullSecret = pullSecretOf(pod, view);
	const waitedMs = view.since(timeField(pod, "metadata", "creationTimestamp"));
	const texts = [message, ...view.eventsOf(pod, "Failed").map((event) => event.message)];
	for (const text of texts.filter((candidate) => candidate.includes(image) || candidate === message)) {
		const found = classifyPullError(text, image, {
			waitedMs,
			pullSecret
		});
		if (found) return {
			object: objectName(pod),
			container: container.name,
			...found
		};
	}
}
function pullSecretOf(pod, view) {
	if (listField(pod, "spec", "imagePullSecrets").length === 0) return "none";
	return view.eventsOf(pod, "FailedToRetrieveImagePullSecret").length > 0 ? "missing" : "given";
}
// build/lib/rollout/volumes.js
init_object();
const FATAL_COMPLAINTS = 2;
function assessVolumes(pod, view) {
	return [...view.eventsOf(pod, "FailedMount", "FailedAttachVolume").map((event) => classifyMount(pod, event, view)).filter((found) => found !== void 0), ...claimsOf(pod, view).flatMap((claim) => assessClaimTrouble(claim, view))];
}
function classifyMount(pod, event, view) {
	const object = objectName(pod);
	const missing = missingReference(event.message);
	if (missing !== void 0 && !isNotReadYet(event.message)) {
		if (isThereNow(missing, view)) return void 0;
		return {
			code: "CONFIG_MISSING",
			object,
			message: `A volume needs what is not there: ${event.message}`,
			hint: "Create what is named, add the key, or mark the volume `optional: true`.",
			fatal: true
		};
	}
	return {
		code: "VOLUME_MOUNT_FAILED",
		object,
		message: `A volume cannot be mounted: ${event.message}`,
		hint: /multi-attach|already (?:exclusively )?attached/i.test(event.message) ? "The volume is still attached to another node; with a disk that attaches to one node use strategy Recreate." : "See whether the volume, its driver and the path on the node are there.",
		fatal: /hostPath type check failed|unsupported|invalid mount/i.test(event.message)
	};
}
function isThereNow(missing, view) {
	const match = /^(secret|configmap)s? "([^"]+)"/i.exec(missing);
	if (!match) return false;
	const kind = match[1]?.toLowerCase() === "secret" ? "Secret" : "ConfigMap";
	return view.named(kind, match[2] ?? "") !== void 0;
}
function claimsOf(pod, view) {
	return listField(pod, "spec", "volumes").map((volume) => textField(volume, "persistentVolumeClaim", "claimName")).map((name) => name === void 0 ? void 0 : view.named("PersistentVolumeClaim", name)).filter((claim) => claim !== void 0);
}
function assessClaimTrouble(claim, view) {
	const phase = textField(claim, "status", "phase");
	const object = objectName(claim);
	if (phase === "Lost") return [{
		code: "VOLUME_UNBOUND",
		object,
		message: "The volume that the claim was bound to is gone",
		hint: "Restore the PersistentVolume, or make a new claim; its data is lost with the volume.",
		fatal: true
	}];
	if (phase === "Bound") return [];
	const defaults = undecidedDefaults(claim, view);
	if (defaults.length > 1) return [{
		code: "VOLUME_UNBOUND",
		object,
		message: `The claim names no StorageClass, and the cluster has several default ones: ${defaults.join(", ")}`,
		hint: "Set storageClassName, or leave one class the annotation that makes it the default.",
		fatal: true
	}];
	const absent = absentClass(claim, view);
	if (absent !== void 0) return [{
		code: "VOLUME_UNBOUND",
		object,
		message: `The cluster has no StorageClass ${JSON.stringify(absent)}`,
		hint: "Set storageClassName to one of `kubectl get storageclass`; on K3s that is local-path.",
		fatal: true
	}];
	const complaints = view.eventsOf(claim, "ProvisioningFailed");
	const [complaint] = [...complaints, ...view.eventsOf(claim, "FailedBinding")];
	if (!complaint) return [];
	return [{
		code: "VOLUME_UNBOUND",
		object,
		message: `The volume cannot be made: ${complaint.message}`,
		hint: "See what the provisioner of the StorageClass needs; kubectl describe pvc shows the rest.",
		fatal: complaints.reduce((sum, { count }) => sum + count, 0) >= FATAL_COMPLAINTS
	}];
}
function undecidedDefaults(claim, view) {
	if (textField(claim, "spec", "storageClassName") !== void 0 || textField(claim, "spec", "volumeName")) return [];
	return view.ofKind("StorageClass").filter(isDefaultClass).map(({ metadata }) => metadata.name).toSorted();
}
function isDefaultClass({ metadata }) {
	return metadata.annotations?.["storageclass.kubernetes.io/is-default-class"] === "true";
}
function absentClass(claim, view) {
	const name = textField(claim, "spec", "storageClassName");
	const classes = view.ofKind("StorageClass");
	if (!name || classes.length === 0 || textField(claim, "spec", "volumeName")) return void 0;
	return classes.some(({ metadata }) => metadata.name === name) ? void 0 : name;
}
function waitsForConsumer(claim, view) {
	if (view.eventsOf(claim, "WaitForFirstConsumer").length > 0) return true;
	const name = textField(claim, "spec", "storageClassName");
	const found = view.ofKind("StorageClass").find((candidate) => candidate.metadata.name === name || name === void 0 && isDefaultClass(candidate));
	return found === void 0 ? void 0 : textField(found, "volumeBindingMode") === "WaitForFirstConsumer";
}
// build/lib/rollout/scheduling.js
init_object();
const IMPOSSIBLE_MS = 2e4;
const NO_ROOM_MS = 6e4;
const NO_SCALE_UP_MS = 1e4;
const NODE_STATE = /^(?:node\.kubernetes\.io\/|node\.cloudprovider\.kubernetes\.io\/|ToBeDeletedByClusterAutoscaler)/;
function assessScheduling(pod, view) {
	const scheduled = conditionOf(pod, "PodScheduled");
	if (scheduled?.isFalse && scheduled.reason === "SchedulingGated") return [gated(pod)];
	if (!scheduled?.isFalse || scheduled.reason !== "Unschedulable") return [];
	const waitedMs = view.since(scheduled.changed);
	const isNominated = textField(pod, "status", "nominatedNodeName") !== void 0;
	const scaling = view.eventsOf(pod, "TriggeredScaleUp").length > 0;
	const { message } = scheduled;
	const reasons = reasonsOf(message);
	const mayBeHelped = isNominated || scaling || reasons.some((reason) => isNodeState(reason, view));
	if (/unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]+" not found/i.test(message)) return unboundFindings(pod, message, view, waitedMs);
	if (reasons.length > 0 && reasons.every((reason) => isNodeState(reason, view))) return [nodesAway$1(pod, message)];
	const patienceMs = schedulingPatience(message, view.eventsOf(pod, "NotTriggerScaleUp"));
	return [{
		code: "UNSCHEDULABLE",
		object: objectName(pod),
		message: `No node takes the pod: ${message}`,
		hint: schedulingHint(message),
		fatal: !mayBeHelped && waitedMs >= patienceMs
	}];
}
function unboundFindings(pod, message, view, waitedMs) {
	const causes = assessVolumes(pod, view);
	if (causes.length > 0) return causes;
	const object = objectName(pod);
	if (/not found/i.test(message)) return [{
		code: "CONFIG_MISSING",
		object,
		message: `A claim of the pod is not there: ${message}`,
		hint: "Create the PersistentVolumeClaim that is named, or correct its name in the pod.",
		fatal: waitedMs >= IMPOSSIBLE_MS
	}];
	return [{
		code: "VOLUME_UNBOUND",
		object,
		message: `A claim of the pod is not bound: ${message}`,
		hint: "See `kubectl describe pvc`: is there a volume or a provisioner for it?",
		fatal: waitedMs >= NO_ROOM_MS
	}];
}
function schedulingPatience(message, refusals) {
	if (refusals.some((refusal) => !/backoff|not ready/i.test(refusal.message))) return NO_SCALE_UP_MS;
	return /Insufficient|Too many pods/i.test(message) ? NO_ROOM_MS : IMPOSSIBLE_MS;
}
function schedulingHint(message) {
	if (/Insufficient|Too many pods/i.test(message)) return "Lower resources.requests, remove other pods, or add a node.";
	if (/untolerated taint/i.test(message)) return "Add a toleration for the taint, or remove it from the node.";
	if (/node affinity|node selector/i.test(message)) return "Compare nodeSelector and affinity with `kubectl get nodes --show-labels`.";
	if (/ports/i.test(message)) return "A hostPort is taken on every node; use a Service instead.";
	return "Compare what the pod asks for with `kubectl describe nodes`.";
}
function reasonsOf(message) {
	const [, reasons = ""] = /nodes are available: (.*?)(?:\. |\.?$)/.exec(message) ?? [];
	return reasons === "" ? [] : reasons.split(/, (?=\d)/);
}
function isNodeState(reason, view) {
	if (/were unschedulable|were not ready/i.test(reason)) return true;
	if (!/untolerated taint/i.test(reason)) return false;
	const named = /\{([^:}]+)/.exec(reason)?.[1];
	if (named !== void 0) return NODE_STATE.test(named);
	return view.ofKind("Node").flatMap((node) => listField(node, "spec", "taints")).some(({ key }) => NODE_STATE.test(String(key)));
}
function nodesAway$1(pod, message) {
	return {
		code: "NODE_NOT_READY",
		object: objectName(pod),
		message: `No node is in a state to take the pod: ${message}`,
		hint: "See whether the nodes are up, and not cordoned: `kubectl get nodes`, `kubectl describe node`.",
		fatal: false
	};
}
function gated(pod) {
	const gates = listField(pod, "spec", "schedulingGates").map(({ name }) => String(name));
	return {
		code: "UNSCHEDULABLE",
		object: objectName(pod),
		message: `The pod is not to be scheduled before its gates are removed: ${gates.join(", ")}`,
		hint: "See whether the controller that removes them runs.",
		fatal: false
	};
}
// build/lib/rollout/pods.js
init_object();
const REPLACED = /^(Evicted|Preempting|NodeShutdown|NodeLost|Terminated|NodeAffinity|UnexpectedAdmissionError|Shutdown|OutOf\w+)$/;
function assessPod(pod, view) {
	if (pod.metadata.deletionTimestamp !== void 0) return assessTermination(pod, view);
	if (isEvicted(pod)) return [evicted(pod)];
	if (isRejected(pod)) return [rejected(pod)];
	const node = assessNode(pod, view);
	if (node) return [node];
	return [
		...assessScheduling(pod, view),
		...isBeingSetUp(pod) ? [...assessVolumes(pod, view), ...assessSandbox(pod, view)] : [],
		...assessContainers(pod, view),
		...assessGates(pod)
	];
}
function isEvicted(pod) {
	if (textField(pod, "status", "phase") !== "Failed") return false;
	return REPLACED.test(textField(pod, "status", "reason") ?? "") || conditionOf(pod, "DisruptionTarget")?.isTrue === true;
}
function evicted(pod) {
	const reason = textField(pod, "status", "reason") ?? conditionOf(pod, "DisruptionTarget")?.reason;
	const message = textField(pod, "status", "message") ?? conditionOf(pod, "DisruptionTarget")?.message ?? "";
	return {
		code: "EVICTED",
		object: objectName(pod),
		message: `The node gave the pod up (${reason}): ${message}`,
		hint: "Give the pod requests that match its use, or the node more room.",
		fatal: false
	};
}
function isRejected(pod) {
	return textField(pod, "status", "phase") === "Failed" && textField(pod, "status", "reason") !== void 0 && textField(pod, "status", "reason") !== "DeadlineExceeded" && listField(pod, "status", "containerStatuses").length === 0;
}
function rejected(pod) {
	const reason = textField(pod, "status", "reason") ?? "";
	return {
		code: "START_FAILED",
		object: objectName(pod),
		message: `The node does not begin the pod (${reason}): ${textField(pod, "status", "message") ?? ""}`,
		hint: "Change what the message names; `kubectl describe node` shows what the node allows.",
		fatal: /^(SysctlForbidden|AppArmor|PodOSNotSupported|PodFeatureUnsupported)$/.test(reason)
	};
}
function isBeingSetUp(pod) {
	if (textField(pod, "status", "phase") === "Running") return false;
	if (conditionOf(pod, "PodReadyToStartContainers")?.isTrue) return false;
	return containersOf(pod).every(({ status }) => /^(ContainerCreating|PodInitializing|)$/.test(textField(status, "state", "waiting", "reason") ?? (field(status, "state", "running") || field(status, "state", "terminated") ? "begun" : "")));
}
function hasEnded(pod) {
	return /^(Failed|Succeeded)$/.test(textField(pod, "status", "phase") ?? "");
}
const ENDING_MS = 15e3;
function assessTermination(pod, view) {
	const deadline = timeField(pod, "metadata", "deletionTimestamp");
	const graceSeconds = numberField(pod, "metadata", "deletionGracePeriodSeconds") ?? 30;
	if (deadline === void 0) return [];
	const node = assessNode(pod, view);
	if (node) return [node];
	if (view.since(deadline) < ENDING_MS) {
		const toldAt = new Date(deadline.getTime() - graceSeconds * 1e3);
		return view.since(toldAt) < ENDING_MS ? [] : [stillEnding(pod, deadline, graceSeconds)];
	}
	const finalizers = pod.metadata.finalizers ?? [];
	const why = finalizers.length > 0 ? `its finalizers ${finalizers.join(", ")} are not removed` : "its node does not report its end";
	return [{
		code: "TERMINATING_STUCK",
		object: objectName(pod),
		message: `The pod should have ended by ${deadline.toISOString()}, ${graceSeconds} s after it was told to; ${why}`,
		hint: "See whether its node is up; `kubectl delete pod --force` gives it up.",
		fatal: false
	}];
}
function stillEnding(pod, deadline, graceSeconds) {
	return {
		code: "TERMINATING_STUCK",
		object: objectName(pod),
		message: `The pod is still ending; its grace of ${graceSeconds} s lasts until ${deadline.toISOString()}`,
		hint: "Let the program end at SIGTERM, or lower terminationGracePeriodSeconds.",
		fatal: false
	};
}
function assessNode(pod, view) {
	const name = textField(pod, "spec", "nodeName");
	const node = name === void 0 ? void 0 : view.ofKind("Node").find(({ metadata }) => metadata.name === name);
	const ready = node && conditionOf(node, "Ready");
	const network = node && conditionOf(node, "NetworkUnavailable");
	const isLost = textField(pod, "status", "reason") === "NodeLost" || textField(pod, "status", "phase") === "Unknown";
	const trouble = ready !== void 0 && !ready.isTrue ? ready : network?.isTrue ? network : void 0;
	if (!isLost && trouble === void 0) return void 0;
	return {
		code: "NODE_NOT_READY",
		object: `Node/${name ?? "unknown"}`,
		message: `The node of ${objectName(pod)} does not answer${trouble?.message ? `: ${trouble.message}` : ""}`,
		hint: "See whether the node is up: `kubectl describe node`.",
		fatal: false
	};
}
function assessSandbox(pod, view) {
	return view.eventsOf(pod, "FailedCreatePodSandBox").map((event) => ({
		code: "START_FAILED",
		object: objectName(pod),
		message: `The node cannot set the pod up: ${event.message}`,
		hint: "See whether the node's network plugin works; the node keeps trying.",
		fatal: false
	}));
}
// build/lib/rollout/kinds/outcome.js
init_object();
const pending = {
	done: false,
	findings: []
};
const finished = {
	done: true,
	findings: []
};
function waitingFor(object, message, hint) {
	return {
		code: "PROGRESS_DEADLINE",
		object: objectName(object),
		message,
		hint,
		fatal: false
	};
}
function podWarnings(pods, findings, view) {
	const evictions = findings.filter(({ code }) => code === "EVICTED");
	return [...restartWarnings(pods, findings, view), ...evictions.map(({ object, message }) => `${object}: ${message}`)];
}
function restartWarnings(pods, findings, view) {
	const blamed = new Set(findings.map(({ object }) => object));
	return pods.filter((pod) => !blamed.has(objectName(pod))).flatMap((pod) => containersOf(pod).filter((container) => restartCount(container) > 0).filter(({ status }) => !view.isBeforeApply(timeField(status, "lastState", "terminated", "finishedAt"))).map((container) => `${objectName(pod)}: container \`${container.name}\` was restarted ${restartCount(container)} times`));
}
// build/lib/rollout/kinds/stateful-set.js
init_object();
const REVISION_LABEL$1 = "controller-revision-hash";
const assessStatefulSet = (set, view) => {
	if (!isObserved(set) || countField(set, "observedGeneration") === 0) return pending;
	const update = textField(set, "status", "updateRevision");
	const owned = view.ownedBy(set, "Pod");
	const isNew = (pod) => update === void 0 || pod.metadata.labels?.[REVISION_LABEL$1] === update;
	const pods = owned.filter(isNew);
	const old = owned.filter((pod) => !isNew(pod));
	const findings = [
		...countField(set, "replicas") < wantedReplicas(set) ? assessCreation(set, view, countField(set, "replicas") === 0) : [],
		...pods.flatMap((pod) => assessPod(pod, view)),
		...old.flatMap((pod) => assessTermination(pod, view)),
		...old.filter((pod) => update !== void 0 && isInTheWay(pod, set)).map(inTheWay)
	];
	const warnings = podWarnings(pods, findings, view);
	if (textField(set, "spec", "updateStrategy", "type") === "OnDelete") {
		if (countField(set, "updatedReplicas") >= wantedReplicas(set) || update === textField(set, "status", "currentRevision")) return {
			done: isUp(set),
			findings,
			warnings
		};
		return {
			done: false,
			findings: [...findings, manualDelete(set)],
			warnings
		};
	}
	return {
		done: isUp(set) && isRolledOut(set),
		findings,
		warnings
	};
};
function wantedReplicas(set) {
	return numberField(set, "spec", "replicas") ?? 1;
}
function isUp(set) {
	const wanted = wantedReplicas(set);
	const available = numberField(set, "status", "availableReplicas") ?? countField(set, "readyReplicas");
	return countField(set, "replicas") === wanted && countField(set, "readyReplicas") >= wanted && available >= wanted;
}
function isInTheWay(pod, set) {
	const isOrdered = textField(set, "spec", "podManagementPolicy") !== "Parallel";
	const isOnDelete = textField(set, "spec", "updateStrategy", "type") === "OnDelete";
	const isLeaving = pod.metadata.deletionTimestamp !== void 0;
	return isOrdered && !isOnDelete && !isLeaving && conditionOf(pod, "Ready")?.isFalse === true;
}
function inTheWay(pod) {
	return waitingFor(pod, "It is of the old revision and not ready, and its StatefulSet waits for it before it goes on", `Delete it, if it does not become ready: kubectl delete pod ${pod.metadata.name}.`);
}
function isRolledOut(set) {
	const partition = numberField(set, "spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
	const wanted = wantedReplicas(set);
	if (partition > 0) return countField(set, "updatedReplicas") >= Math.max(0, wanted - partition);
	if (wanted === 0) return true;
	return textField(set, "status", "updateRevision") === textField(set, "status", "currentRevision");
}
function manualDelete(set) {
	return waitingFor(set, "Its update strategy is OnDelete: pods of the old revision stay until they are deleted by hand", `Delete them one by one: kubectl delete pod -l …, or set updateStrategy to RollingUpdate on ${objectName(set)}.`);
}
// build/lib/rollout/kinds/daemon-set.js
init_object();
const REVISION_LABEL = "controller-revision-hash";
const assessDaemonSet = (set, view) => {
	if (!isObserved(set)) return pending;
	const wanted = numberField(set, "status", "desiredNumberScheduled");
	if (wanted === void 0) return pending;
	const away = nodesAway(view);
	const fresh = newPods(set, view);
	const pods = fresh.filter((pod) => !away.has(textField(pod, "spec", "nodeName") ?? ""));
	const findings = [...countField(set, "currentNumberScheduled") < wanted ? assessCreation(set, view, false) : [], ...pods.flatMap((pod) => assessPod(pod, view))];
	const isGood = (pod) => fresh.includes(pod) && conditionOf(pod, "Ready")?.isTrue === true;
	const excused = view.ownedBy(set, "Pod").filter((pod) => away.has(textField(pod, "spec", "nodeName") ?? "") && !isGood(pod)).length;
	const warnings = [
		...podWarnings(pods, findings, view),
		...[...away].map((node) => `Node/${node} is away or cordoned; its pod of ${objectName(set)} is not waited for`),
		...wanted === 0 ? [`${objectName(set)} matches no node`] : []
	];
	const needed = Math.max(0, wanted - excused);
	const updated = countField(set, "updatedNumberScheduled") >= needed;
	if (textField(set, "spec", "updateStrategy", "type") === "OnDelete" && !updated) return {
		done: false,
		findings: [...findings, manualDelete(set)],
		warnings
	};
	const isUp = countField(set, "numberAvailable") >= needed && countField(set, "numberReady") >= needed;
	return {
		done: updated && isUp && countField(set, "currentNumberScheduled") >= needed,
		findings,
		warnings
	};
};
function newPods(set, view) {
	const pods = view.ownedBy(set, "Pod");
	const newest = view.ownedBy(set, "ControllerRevision").toSorted((left, right) => Number(field(right, "revision") ?? 0) - Number(field(left, "revision") ?? 0))[0];
	if (newest === void 0 && countField(set, "updatedNumberScheduled") === 0) return [];
	const hash = newest?.metadata.labels?.[REVISION_LABEL] ?? pods.toSorted(byCreation)[0]?.metadata.labels?.[REVISION_LABEL];
	return pods.filter((pod) => pod.metadata.labels?.[REVISION_LABEL] === hash);
}
function byCreation(left, right) {
	const [one, other] = [left, right].map(({ metadata }) => `${metadata.creationTimestamp ?? ""} ${metadata.name}`);
	return (other ?? "") < (one ?? "") ? -1 : 1;
}
function nodesAway(view) {
	const away = view.ofKind("Node").filter((node) => {
		const ready = conditionOf(node, "Ready");
		return ready !== void 0 && !ready.isTrue || field(node, "spec", "unschedulable") === true;
	});
	return new Set(away.map(({ metadata }) => metadata.name));
}
// build/lib/rollout/leader.js
init_object();
const LEADER_LEASE = "discordlm.glompai.github.io/leader-lease";
function assessLeader(workload, leaseName, pods, view) {
	const lease = view.named("Lease", leaseName);
	const holder = textField(lease, "spec", "holderIdentity") ?? "";
	if (pods.some(({ metadata }) => holder === metadata.name || holder.startsWith(`${metadata.name}_`)) && !isExpired(lease, view)) return void 0;
	const seen = lease === void 0 ? "it is not there" : holder === "" ? "nobody holds it" : `${holder} holds it`;
	return {
		code: "PROGRESS_DEADLINE",
		object: `Lease/${leaseName}`,
		message: `The Lease ${leaseName} is not in the hands of a new pod of ${objectName(workload)}: ${seen}`,
		hint: "See why the old pod does not give it up, or why the new one does not take it: both log what they do.",
		fatal: false
	};
}
function isExpired(lease, view) {
	const renewed = timeField(lease, "spec", "renewTime");
	const seconds = numberField(lease, "spec", "leaseDurationSeconds");
	return renewed !== void 0 && seconds !== void 0 && view.since(renewed) > seconds * 1e3;
}
// build/lib/rollout/kinds/deployment.js
init_object();
const REVISION = "deployment.kubernetes.io/revision";
const NO_DEADLINE = 2 ** 31 - 1;
const assessDeployment = (deployment, view) => {
	if (!isObserved(deployment)) return pending;
	const sets = view.ownedBy(deployment, "ReplicaSet");
	const current = newestSet(deployment, sets);
	const pods = current === void 0 ? [] : view.ownedBy(current, "Pod");
	const old = sets.filter((set) => set !== current).flatMap((set) => view.ownedBy(set, "Pod")).filter((pod) => !hasEnded(pod));
	const findings = [
		...current === void 0 ? [] : assessCreation(current, view, isStuck(deployment, current, old)),
		...ownReplicaFailure(deployment, sets, current, view),
		...pods.flatMap((pod) => assessPod(pod, view))
	];
	const deadline = deadlineFinding(deployment, view);
	if (deadline) findings.push(...findings.map((finding) => ({
		...finding,
		fatal: true
	})), deadline);
	if (field(deployment, "spec", "paused") === true) return {
		done: true,
		findings: [],
		warnings: [`${objectName(deployment)} is paused: nothing rolls out until it is resumed`]
	};
	const outcome = {
		done: isComplete(deployment),
		findings,
		warnings: podWarnings(pods, findings, view)
	};
	return handedOver(deployment, {
		pods,
		old
	}, outcome, view);
};
function newestSet(deployment, sets) {
	const revision = (object) => Number(object.metadata.annotations?.[REVISION] ?? 0);
	const own = revision(deployment);
	const same = sets.find((set) => own > 0 && revision(set) === own);
	if (same === void 0 && sets.length > 0 && sets.every((set) => revision(set) > 0 && revision(set) < own)) return void 0;
	return same ?? sets.toSorted((left, right) => revision(right) - revision(left) || byAge(left, right))[0];
}
function byAge(left, right) {
	const [one, other] = [left, right].map((set) => set.metadata.creationTimestamp ?? "");
	return (other ?? "") < (one ?? "") ? -1 : (other ?? "") > (one ?? "") ? 1 : 0;
}
function isComplete(deployment) {
	const wanted = numberField(deployment, "spec", "replicas") ?? 1;
	const count = (name) => countField(deployment, name);
	const allNew = count("updatedReplicas") >= wanted && count("replicas") <= count("updatedReplicas");
	const allUp = count("availableReplicas") >= count("updatedReplicas") && count("readyReplicas") >= wanted;
	if (!allNew || !allUp || count("replicas") < wanted) return false;
	if (wanted === 0) return count("replicas") === 0;
	const deadline = numberField(deployment, "spec", "progressDeadlineSeconds") ?? NO_DEADLINE;
	const progressing = conditionOf(deployment, "Progressing");
	return (deadline >= NO_DEADLINE || progressing?.reason === "NewReplicaSetAvailable") && conditionOf(deployment, "Available")?.isTrue === true;
}
function isStuck(deployment, current, old) {
	if (countField(current, "replicas") > 0) return false;
	if (textField(deployment, "spec", "strategy", "type") === "Recreate" || old.some(({ metadata }) => metadata.deletionTimestamp !== void 0)) return old.length === 0;
	return maxUnavailable(deployment) === 0 || old.length === 0;
}
function maxUnavailable(deployment) {
	const given = field(deployment, "spec", "strategy", "rollingUpdate", "maxUnavailable") ?? "25%";
	const wanted = numberField(deployment, "spec", "replicas") ?? 1;
	if (typeof given === "number") return given;
	return Math.floor(Number.parseInt(String(given), 10) / 100 * wanted);
}
function ownReplicaFailure(deployment, sets, current, view) {
	const hasNewPods = countField(deployment, "updatedReplicas") > 0;
	if (current !== void 0 || sets.length > 0 || hasNewPods) return [];
	return assessCreation(deployment, view, countField(deployment, "replicas") === 0);
}
function deadlineFinding(deployment, view) {
	const progressing = conditionOf(deployment, "Progressing");
	if (!progressing?.isFalse || progressing.reason !== "ProgressDeadlineExceeded") return void 0;
	if (view.isBeforeApply(progressing.updated)) return void 0;
	const seconds = numberField(deployment, "spec", "progressDeadlineSeconds");
	return {
		code: "PROGRESS_DEADLINE",
		object: objectName(deployment),
		message: `There was no progress within its progressDeadlineSeconds${seconds === void 0 ? "" : ` of ${seconds}`}: ${progressing.message}`,
		hint: "See its pods with `kubectl describe`; raise progressDeadlineSeconds if they only need longer.",
		fatal: true
	};
}
function handedOver(deployment, { pods, old }, outcome, view) {
	const lease = deployment.metadata.annotations?.[LEADER_LEASE];
	const isScaledDown = numberField(deployment, "spec", "replicas") === 0;
	if (lease !== void 0 && !isScaledDown) {
		const leader = assessLeader(deployment, lease, pods, view);
		return leader === void 0 ? outcome : {
			...outcome,
			done: false,
			findings: [...outcome.findings, leader]
		};
	}
	const ending = isScaledDown ? [...old, ...pods.filter((pod) => !hasEnded(pod))] : old;
	const isEnding = ending.length > 0 || countField(deployment, "terminatingReplicas") > 0;
	const findings = [...outcome.findings, ...ending.flatMap((pod) => assessTermination(pod, view))];
	return {
		...outcome,
		done: outcome.done && !isEnding,
		findings
	};
}
// build/lib/rollout/kinds/job.js
init_object();
const COUNTED_BY_JOB = new Set([
	"CRASH_LOOP",
	"INIT_FAILED",
	"OUT_OF_MEMORY",
	"LIVENESS_KILLED",
	"READINESS_FAILED"
]);
const assessJob = (job, view) => {
	if (conditionOf(job, "Complete")?.isTrue || conditionOf(job, "SuccessCriteriaMet")?.isTrue) return {
		done: true,
		findings: []
	};
	const pods = view.ownedBy(job, "Pod");
	const seen = [...pods.length === 0 ? assessCreation(job, view, true) : [], ...pods.flatMap((pod) => assessPod(pod, view))];
	const failed = conditionOf(job, "Failed") ?? conditionOf(job, "FailureTarget");
	const isSpent = countField(job, "active") === 0 && countField(job, "failed") > (numberField(job, "spec", "backoffLimit") ?? 6);
	if (failed?.isTrue || isSpent) return {
		done: false,
		findings: [jobFailure(job, pods, view, failed?.isTrue ? `${failed.reason}: ${failed.message}` : "more pods failed than backoffLimit allows"), ...provenInPods(seen)]
	};
	if (field(job, "spec", "suspend") === true) return {
		done: true,
		findings: [],
		warnings: [`${objectName(job)} is suspended: it does not run until it is resumed`]
	};
	const findings = seen.map((finding) => COUNTED_BY_JOB.has(finding.code) ? {
		...finding,
		fatal: false
	} : finding);
	return {
		done: false,
		findings: findings.length > 0 ? findings : [waitingFor(job, "It runs", "A Job is done when it is complete.")]
	};
};
function provenInPods(seen) {
	return seen.filter(({ code }) => code !== "CRASH_LOOP" && code !== "EVICTED" && code !== "READINESS_FAILED").map((finding) => ({
		...finding,
		fatal: true
	}));
}
function jobFailure(job, pods, view, why) {
	const [exit] = pods.flatMap((pod) => containersOf(pod).flatMap((container) => {
		const code = numberField(container.status, "state", "terminated", "exitCode") ?? 0;
		if (code === 0) return [];
		const quoted = quoteLog(view.logOf(pod, container.name) ?? "");
		return [`container \`${container.name}\` exited with ${code}${quoted === void 0 ? "" : `, ${quoted}`}`];
	})).toSorted();
	return {
		code: "JOB_FAILED",
		object: objectName(job),
		message: `The Job failed (${why})${exit === void 0 ? "" : `; ${exit}`}`,
		hint: "Read the log of its pods; a Job that is applied again needs a new name, or its old one deleted.",
		fatal: true
	};
}
// build/lib/rollout/kinds/others.js
init_object();
const assessReplicaSet = (set, view) => {
	if (!isObserved(set)) return pending;
	const wanted = numberField(set, "spec", "replicas") ?? 1;
	const findings = [...assessCreation(set, view, countField(set, "replicas") === 0), ...view.ownedBy(set, "Pod").flatMap((pod) => assessPod(pod, view))];
	return {
		done: countField(set, "replicas") === wanted && countField(set, "availableReplicas") >= wanted,
		findings
	};
};
const assessClaim = (claim, view) => {
	if (textField(claim, "status", "phase") === "Bound") return {
		...finished,
		warnings: resizeWarnings(claim)
	};
	const findings = assessClaimTrouble(claim, view);
	return {
		done: textField(claim, "status", "phase") === "Pending" && findings.length === 0 && waitsForConsumer(claim, view) === true,
		findings
	};
};
function resizeWarnings(claim) {
	return [
		"Resizing",
		"FileSystemResizePending",
		"ControllerResizeError",
		"NodeResizeError"
	].filter((type) => conditionOf(claim, type)?.isTrue).map((type) => `${objectName(claim)} does not have its new size yet (${type})`);
}
const assessNamespace = (namespace) => {
	if (textField(namespace, "status", "phase") !== "Terminating") return finished;
	return {
		done: false,
		findings: [terminating(namespace)]
	};
};
const assessCronJob = (cronJob, view) => {
	const isSuspended = field(cronJob, "spec", "suspend") === true;
	const complaints = view.eventsOf(cronJob, "UnknownTimeZone", "UnparseableSchedule", "UnsupportedSchedule");
	return {
		...finished,
		warnings: [...isSuspended ? [`${objectName(cronJob)} is suspended`] : [], ...complaints.slice(0, 1).map(({ message }) => `${objectName(cronJob)} will not run: ${message}`)]
	};
};
const assessAutoscaler = (autoscaler) => {
	const active = conditionOf(autoscaler, "ScalingActive");
	if (!active?.isFalse || active.reason === "ScalingDisabled") return finished;
	const warning = `${objectName(autoscaler)} does not scale (${active.reason}): ${active.message}`;
	return {
		...finished,
		warnings: [warning]
	};
};
const assessApiService = (service) => {
	const available = conditionOf(service, "Available");
	if (available === void 0) return pending;
	return available.isTrue ? finished : {
		done: false,
		findings: [notReady(service, available)]
	};
};
const assessBudget = (budget) => {
	if (!isObserved(budget)) return pending;
	const isTight = numberField(budget, "status", "expectedPods") === 1 && numberField(budget, "status", "disruptionsAllowed") === 0;
	return {
		...finished,
		...isTight ? { warnings: [`${objectName(budget)} allows no disruption of the only pod: its node cannot be drained`] } : {}
	};
};
const assessCustomResourceDefinition = (definition) => {
	const names = conditionOf(definition, "NamesAccepted");
	const established = conditionOf(definition, "Established");
	if (established?.isTrue) return finished;
	if (!names?.isFalse && !(established?.isFalse && established.reason !== "Installing")) return pending;
	const why = names?.isFalse ? names : established;
	return {
		done: false,
		findings: [{
			code: "ADMISSION_DENIED",
			object: objectName(definition),
			message: `The cluster does not take the definition: ${why?.reason}: ${why?.message}`,
			hint: "Choose names that no other definition of the group has.",
			fatal: true
		}]
	};
};
const assessExistence = () => finished;
const assessByConditions = (object) => {
	const observed = numberField(object, "status", "observedGeneration");
	if (observed !== void 0 && observed < (object.metadata.generation ?? 0)) return pending;
	const stalled = conditionOf(object, "Stalled");
	if (stalled?.isTrue) return {
		done: false,
		findings: [{
			...waitingFor(object, `Its controller gave up: ${stalled.reason}: ${stalled.message}`, "Correct what the message names."),
			fatal: true
		}]
	};
	if (conditionOf(object, "Reconciling")?.isTrue) return pending;
	const ready = conditionOf(object, "Ready") ?? conditionOf(object, "Available");
	if (ready === void 0) return isForeign(object) ? {
		...finished,
		warnings: [unjudged(object)]
	} : finished;
	return ready.isTrue ? finished : {
		done: false,
		findings: [notReady(object, ready)]
	};
};
function notReady(object, { reason, message }) {
	return waitingFor(object, `It is not ready: ${reason}: ${message}`, "See what its controller logs.");
}
function isForeign({ apiVersion }) {
	const group = groupOf(apiVersion);
	return group.includes(".") && !group.endsWith(".k8s.io");
}
function unjudged(object) {
	return `${objectName(object)} says nothing of its state: it counts as done because it was taken`;
}
function terminating(object) {
	const finalizers = object.metadata.finalizers ?? [];
	return {
		code: "TERMINATING_STUCK",
		object: objectName(object),
		message: `It is being deleted${finalizers.length > 0 ? ` and waits for its finalizers ${finalizers.join(", ")}` : ""}`,
		hint: "Wait until it is gone, or find out who deletes it, then deploy again.",
		fatal: object.kind === "Namespace"
	};
}
// build/lib/rollout/kinds/pod.js
init_object();
const assessBarePod = (pod, view) => {
	const phase = textField(pod, "status", "phase");
	if (phase === "Succeeded") return finished;
	const seen = assessPod(pod, view);
	if (phase === "Failed") {
		const proven = seen.map((finding) => ({
			...finding,
			fatal: true
		}));
		return {
			done: false,
			findings: proven.length > 0 ? proven : [podFailure(pod, view)]
		};
	}
	return {
		done: (textField(pod, "spec", "restartPolicy") ?? "Always") === "Always" && conditionOf(pod, "Ready")?.isTrue === true,
		findings: seen
	};
};
function podFailure(pod, view) {
	const failed = containersOf(pod).find((container) => (numberField(container.status, "state", "terminated", "exitCode") ?? 0) !== 0);
	const quoted = failed && quoteLog(view.logOf(pod, failed.name) ?? "");
	const code = failed && numberField(failed.status, "state", "terminated", "exitCode");
	const what = failed ? `container \`${failed.name}\` exited with ${code}` : textField(pod, "status", "message") ?? "no reason given";
	return {
		code: "CRASH_LOOP",
		object: objectName(pod),
		...failed ? { container: failed.name } : {},
		message: `The pod failed and is not restarted: ${what}${quoted === void 0 ? "" : `, ${quoted}`}`,
		hint: "Read its log; a pod that is applied again needs a new name, or its old one deleted.",
		fatal: true
	};
}
// build/lib/rollout/kinds/service.js
init_object();
const assessService = (service, view) => {
	const warnings = [...selectsNothing(service, view) ? [`${objectName(service)} selects no pod`] : [], ...lacksAddress(service) ? [`${objectName(service)} has no address yet; on K3s its port may be taken`] : []];
	return {
		...finished,
		warnings
	};
};
function selectsNothing(service, view) {
	const selector = field(service, "spec", "selector");
	const pods = view.ofKind("Pod");
	if (!isJsonObject(selector) || Object.keys(selector).length === 0 || pods.length === 0) return false;
	return !pods.some(({ metadata }) => Object.entries(selector).every(([key, value]) => metadata.labels?.[key] === value));
}
function lacksAddress(service) {
	return textField(service, "spec", "type") === "LoadBalancer" && listField(service, "status", "loadBalancer", "ingress").length === 0;
}
const assessWebhooks = (configuration, { snapshot }) => {
	const findings = listField(configuration, "webhooks").map((webhook) => field(webhook, "clientConfig", "service")).filter(isJsonObject).flatMap((service) => {
		const slices = snapshot.objects.filter(({ kind, metadata }) => kind === "EndpointSlice" && metadata.namespace === service.namespace && metadata.labels?.["kubernetes.io/service-name"] === service.name);
		const isAnswered = slices.some((slice) => listField(slice, "endpoints").some((endpoint) => field(endpoint, "conditions", "ready") !== false));
		if (slices.length === 0 || isAnswered) return [];
		return [waitingFor(configuration, `The Service ${`${service.namespace}/${service.name}`} of a webhook has no ready pod`, "See its pods.")];
	});
	return {
		done: findings.length === 0,
		findings
	};
};
// build/lib/rollout/assess.js
init_object();
const rules = {
	Deployment: assessDeployment,
	StatefulSet: assessStatefulSet,
	DaemonSet: assessDaemonSet,
	ReplicaSet: assessReplicaSet,
	ReplicationController: assessReplicaSet,
	Job: assessJob,
	CronJob: assessCronJob,
	Pod: assessBarePod,
	PersistentVolumeClaim: assessClaim,
	Namespace: assessNamespace,
	PodDisruptionBudget: assessBudget,
	CustomResourceDefinition: assessCustomResourceDefinition,
	HorizontalPodAutoscaler: assessAutoscaler,
	Ingress: assessExistence,
	Service: assessService,
	APIService: assessApiService,
	MutatingWebhookConfiguration: assessWebhooks,
	ValidatingWebhookConfiguration: assessWebhooks
};
const OWN_GROUPS = new Set([
	"",
	"apps",
	"batch",
	"policy",
	"autoscaling",
	"networking.k8s.io",
	"apiextensions.k8s.io",
	"apiregistration.k8s.io",
	"admissionregistration.k8s.io"
]);
function assess(snapshot, now) {
	const view = new View({
		...snapshot,
		objects: snapshot.objects.filter(isObject)
	}, now);
	const target = view.target;
	if (target === void 0 || isEarlier(target, snapshot)) return { status: "progressing" };
	if (target.metadata.deletionTimestamp !== void 0) return verdict(false, [terminating(target)], []);
	const { done, findings, warnings = [] } = (OWN_GROUPS.has(groupOf(target.apiVersion)) ? rules[target.kind] ?? assessByConditions : assessByConditions)(target, view);
	return verdict(done, findings, warnings);
}
function isEarlier({ metadata }, { target }) {
	return target.uid !== void 0 && metadata.uid !== void 0 && metadata.uid !== target.uid || (metadata.generation ?? 0) < (target.generation ?? 0);
}
function verdict(done, findings, warnings) {
	const worst = worstFinding(findings);
	const more = warnings.length > 0 ? { warnings: warnings.toSorted() } : {};
	if (worst?.fatal) return {
		status: "failed",
		cause: causeOf(worst),
		...more
	};
	const isSettled = !findings.some(({ unsettled }) => unsettled);
	if (done && isSettled) return {
		status: "succeeded",
		...more
	};
	return {
		status: "progressing",
		...worst === void 0 ? {} : { cause: causeOf(worst) },
		...more
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && "kind" in value && "apiVersion" in value && typeof value.apiVersion === "string" && "metadata" in value && typeof value.metadata === "object" && value.metadata !== null;
}
// build/lib/rollout/blamed-containers.js
init_object();
const TOLD_BY_LOG = new Set([
	"CRASH_LOOP",
	"INIT_FAILED",
	"JOB_FAILED"
]);
const MAX_PODS = 3;
function blamedContainers(cause, objects) {
	if (!TOLD_BY_LOG.has(cause.code)) return [];
	const blamed = objects.find((object) => objectName(object) === cause.object);
	if (blamed?.kind === "Pod") return cause.container === void 0 ? [] : [{
		pod: blamed,
		container: cause.container
	}];
	if (blamed?.kind !== "Job") return [];
	return objects.filter(({ kind, metadata }) => kind === "Pod" && metadata.ownerReferences?.some(({ uid }) => uid === blamed.metadata.uid)).toSorted((left, right) => (right.metadata.creationTimestamp ?? "") < (left.metadata.creationTimestamp ?? "") ? -1 : 1).slice(0, MAX_PODS).flatMap((pod) => containersOf(pod).filter(({ status }) => (numberField(status, "state", "terminated", "exitCode") ?? 0) !== 0).map(({ name }) => ({
		pod,
		container: name
	})));
}
// build/lib/rollout/settling.js
init_object();
function lastUnprobedStart(pods) {
	const starts = pods.flatMap(containersOf).filter(({ isInit, spec }) => !isInit && field(spec, "readinessProbe") === void 0).map(({ status }) => timeField(status, "state", "running", "startedAt")?.getTime()).filter((time) => time !== void 0);
	return starts.length === 0 ? void 0 : Math.max(...starts);
}
function countRestarts(pods) {
	return pods.flatMap(containersOf).reduce((sum, container) => sum + restartCount(container), 0);
}
function podsOf(targets, objects) {
	const owners = new Set(targets.map(({ metadata }) => metadata.uid).filter((uid) => uid !== void 0));
	const isOwned = ({ metadata }) => (metadata.ownerReferences ?? []).some(({ uid }) => owners.has(uid));
	for (const set of objects.filter(({ kind }) => kind === "ReplicaSet").filter(isOwned)) if (set.metadata.uid !== void 0) owners.add(set.metadata.uid);
	return objects.filter((object) => object.kind === "Pod" && (isOwned(object) || owners.has(object.metadata.uid ?? "")));
}
// build/lib/rollout/superseded.js
init_object();
const CONTROLLERS = /^(kube-controller-manager|horizontal-pod-autoscaler|vpa-|vertical-pod-autoscaler|keda)/;
function supersededBy({ object, appliedAt }, objects) {
	if (appliedAt === void 0 || object.metadata.uid === void 0) return void 0;
	const current = objects.find((other) => objectKey(other) === objectKey(object));
	if (current === void 0) return void 0;
	if (current.metadata.uid !== object.metadata.uid) return cause(object, "It was deleted and made anew by somebody else while this run waited");
	if ((current.metadata.generation ?? 0) <= (object.metadata.generation ?? 0)) return void 0;
	const managers = (current.metadata.managedFields ?? []).filter(({ manager = "", subresource }) => !CONTROLLERS.test(manager) && subresource !== "status" && subresource !== "scale").filter((entry) => isAfter(entry, appliedAt) && !wasThere(entry, object)).map(({ manager }) => manager);
	if (managers.length === 0) return void 0;
	return cause(object, `It was changed by ${managers.join(", ")} while this run waited`);
}
function supersededByDeletion({ object }) {
	return cause(object, "It was deleted by somebody else while this run waited");
}
function wasThere(entry, applied) {
	return (applied.metadata.managedFields ?? []).some((known) => known.manager === entry.manager && known.operation === entry.operation && known.time === entry.time);
}
function isAfter(entry, appliedAt) {
	return ("time" in entry && typeof entry.time === "string" ? Date.parse(entry.time) : NaN) > appliedAt.getTime() + 1e3;
}
function cause(object, message) {
	return {
		code: "SUPERSEDED",
		object: objectName(object),
		message,
		hint: "Nothing is rolled back: whoever changed it decides. Deploy again if it should be as this commit says."
	};
}
// build/lib/rollout/verify.js
init_object();
const TICK_MS = 500;
const REMINDER_MS = 3e4;
const UNPROBED_MS = 3e3;
const RESTARTED_MS = 1e4;
const COMPOUND = new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"ReplicaSet",
	"ReplicationController",
	"Job",
	"Pod",
	"PersistentVolumeClaim",
	"CronJob",
	"Service"
]);
async function verifyTargets(targets, cluster, options) {
	const board = new Board(targets, options);
	for (;;) {
		if (options.signal.aborted) return board.result("cancelled", void 0);
		board.look(cluster.objects(), options.clock.now());
		if (!cluster.isFresh()) board.forgetWell();
		const overtaken = board.superseded(cluster.objects());
		if (overtaken) return board.result("superseded", overtaken);
		if (board.failed) return board.result("failed", await board.explainFailure(cluster));
		if (board.isStable) return board.result("succeeded", void 0);
		if (board.isOutOfTime) return board.result("failed", board.timedOut());
		board.remind();
		await cluster.nextChange(TICK_MS);
	}
}
var Board = class {
	#targets;
	#options;
	#results;
	#started;
	#now;
	#unprobedSince = Number.NEGATIVE_INFINITY;
	#restarts;
	#restartedAt = Number.NEGATIVE_INFINITY;
	#reminded;
	#wellSince;
	#present = new Set();
	constructor(targets, options) {
		this.#targets = targets;
		this.#options = options;
		this.#now = options.clock.now();
		this.#started = this.#now.getTime();
		this.#reminded = this.#started;
		this.#results = targets.map(({ object }) => ({
			object,
			verdict: { status: "progressing" },
			settledSeconds: 0
		}));
	}
	look(objects, now, isNews = true) {
		this.#now = now;
		for (const [index, target] of this.#targets.entries()) {
			if (this.#isGone(target, objects)) continue;
			const verdict = withAllowances(assess(snapshotFor(target, objects), now), target.object, this.#seconds());
			const before = this.#results[index];
			if (before && isSameVerdict(before.verdict, verdict)) {
				this.#results[index] = {
					...before,
					verdict
				};
				continue;
			}
			const settledSeconds = this.#seconds();
			this.#results[index] = {
				object: target.object,
				verdict,
				settledSeconds
			};
			if (isNews) this.#options.onVerdict(target.object, verdict, settledSeconds);
		}
		const isWell = this.#results.every(({ verdict }) => verdict.status === "succeeded");
		const pods = podsOf(this.#targets.map(({ object }) => object), objects);
		const restarts = countRestarts(pods);
		const isCalm = restarts <= (this.#restarts ?? restarts);
		this.#restarts = restarts;
		if (!isCalm) this.#restartedAt = now.getTime();
		this.#wellSince = isWell ? (isCalm ? this.#wellSince : void 0) ?? now.getTime() : void 0;
		this.#unprobedSince = lastUnprobedStart(pods) ?? Number.NEGATIVE_INFINITY;
	}
	forgetWell() {
		this.#wellSince = void 0;
	}
	#isGone(target, objects) {
		const key = objectKey(target.object);
		const isThere = objects.some((object) => objectKey(object) === key);
		if (isThere) this.#present.add(target);
		return !isThere && this.#present.has(target);
	}
	get isStable() {
		if (this.#wellSince === void 0) return false;
		const unprobedSince = Math.min(this.#unprobedSince, this.#wellSince);
		const now = this.#now.getTime();
		return now - this.#wellSince >= this.#options.stabilityMs && now - unprobedSince >= UNPROBED_MS && now - this.#restartedAt >= RESTARTED_MS;
	}
	get isOutOfTime() {
		const { timeoutMs, stabilityMs } = this.#options;
		const limitMs = this.#wellSince === void 0 ? timeoutMs : timeoutMs + stabilityMs + RESTARTED_MS;
		return this.#now.getTime() - this.#started >= limitMs;
	}
	remind() {
		if (this.#now.getTime() - this.#reminded < REMINDER_MS) return;
		this.#reminded = this.#now.getTime();
		this.#options.onReminder(this.waiting, this.#seconds());
	}
	get failed() {
		return this.#results.find(({ verdict }) => verdict.status === "failed");
	}
	get waiting() {
		return this.#results.filter(({ verdict }) => verdict.status !== "succeeded");
	}
	superseded(objects) {
		for (const [index, target] of this.#targets.entries()) {
			const cause = !(target.object.kind === "Job" && this.#results[index]?.verdict.status !== "progressing") && this.#isGone(target, objects) ? supersededByDeletion(target) : supersededBy(target, objects);
			if (cause) return cause;
		}
	}
	async explainFailure(cluster) {
		const failed = this.failed;
		const cause = failed?.verdict.cause;
		if (!failed || !cause) return cause;
		const logs = (await Promise.all(blamedContainers(cause, cluster.objects()).map(({ pod, container }) => cluster.readLog(pod.metadata.name, container)))).filter((log) => log !== void 0);
		if (logs.length === 0) return cause;
		this.look([...cluster.objects(), ...logs], this.#now, false);
		return this.failed?.verdict.cause ?? cause;
	}
	timedOut() {
		const seconds = this.#options.timeoutMs / 1e3;
		const [first] = this.waiting;
		const suspicion = this.waiting.find(({ verdict }) => verdict.cause !== void 0)?.verdict.cause;
		if (suspicion) return {
			...suspicion,
			message: `${suspicion.message} (not settled within ${seconds} s)`
		};
		return {
			code: "TIMED_OUT",
			object: first ? objectName(first.object) : "nothing",
			message: `It was not done within ${seconds} s, and nothing said why`,
			hint: "Raise `timeout`, or see what the evidence shows it waits for."
		};
	}
	result(status, cause) {
		return {
			status,
			cause,
			objects: this.#results,
			seconds: this.#seconds()
		};
	}
	#seconds() {
		return (this.#now.getTime() - this.#started) / 1e3;
	}
};
function snapshotFor({ object, appliedAt }, objects) {
	const { apiVersion, kind, metadata } = object;
	const own = COMPOUND.has(kind) ? objects : objects.filter((other) => other.kind === kind && other.metadata.name === metadata.name);
	const isWatched = own.some((other) => other.kind === kind && other.metadata.name === metadata.name);
	const { namespace = "", name, uid, generation } = metadata;
	return {
		target: {
			apiVersion,
			kind,
			namespace,
			name,
			...uid === void 0 ? {} : { uid },
			...generation === void 0 ? {} : { generation }
		},
		objects: isWatched ? own : [...own, object],
		...appliedAt === void 0 ? {} : { appliedAt }
	};
}
function isSameVerdict(left, right) {
	return left.status === right.status && left.cause?.code === right.cause?.code && left.cause?.message === right.cause?.message;
}
// build/lib/release/evidence.js
init_object();
const LOG_LINES = 50;
const ROUTINE = new Set([
	"Scheduled",
	"Pulling",
	"Pulled",
	"Created",
	"Started",
	"SuccessfulCreate",
	"ScalingReplicaSet",
	"MissingClusterDNS"
]);
async function collectEvidence(request) {
	const { objects, cause, redact } = request;
	const blamed = objects.find((object) => objectName(object) === cause.object);
	const found = [];
	if (blamed) found.push({
		object: cause.object,
		kind: "status",
		text: describeStatus(blamed)
	});
	found.push(...describeEvents(request, blamed));
	for (const pod of podsToRead(request, blamed)) found.push(...await readLogs(request, pod));
	return found.filter(({ text }) => text.trim() !== "").map((each) => ({
		...each,
		text: redact(each.text)
	}));
}
function describeStatus(object) {
	const { status } = object;
	const { managedFields: _, ...metadata } = object.metadata;
	const name = {
		name: metadata.name,
		generation: metadata.generation,
		labels: metadata.labels
	};
	return JSON.stringify({
		kind: object.kind,
		metadata: name,
		status
	}, void 0, 2);
}
function describeEvents(request, blamed) {
	const { objects, cause, namespace, appliedAt, now } = request;
	const view = new View({
		target: {
			apiVersion: "v1",
			kind: "Pod",
			namespace,
			name: ""
		},
		objects,
		appliedAt
	}, now);
	const lines = (blamed === void 0 ? [] : view.eventsOf(blamed).filter(({ reason }) => !ROUTINE.has(reason))).toSorted((left, right) => (left.lastSeen?.getTime() ?? 0) - (right.lastSeen?.getTime() ?? 0)).slice(-15).map(({ lastSeen, reason, count, message }) => `${lastSeen?.toISOString() ?? "-"} ${reason} (${count}x) ${message}`);
	return lines.length === 0 ? [] : [{
		object: cause.object,
		kind: "event",
		text: lines.join("\n")
	}];
}
function podsToRead({ cause, objects }, blamed) {
	if (blamed?.kind === "Pod") return [blamed];
	return [...new Set(blamedContainers(cause, objects).map(({ pod }) => pod))];
}
async function readLogs({ client, cause }, pod) {
	const reference = {
		apiVersion: "v1",
		kind: "Pod",
		namespace: pod.metadata.namespace,
		name: pod.metadata.name
	};
	const ordered = containersOf(pod).map(({ name }) => name).toSorted((left, right) => Number(right === cause.container) - Number(left === cause.container));
	const found = [];
	for (const name of ordered) for (const previous of [true, false]) {
		const text = await client.logs(reference, name, {
			previous,
			lines: LOG_LINES
		}) ?? "";
		const object = `${objectName(pod)}, container ${name}${previous ? ", the run before" : ""}`;
		if (text.trim() !== "") found.push({
			object,
			kind: "log",
			text
		});
	}
	return found;
}
// build/lib/release/engine.js
init_object();
var __addDisposableResource = function(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
};
var __disposeResources = (function(SuppressedError) {
	return function(env) {
		function fail(e) {
			env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
			env.hasError = true;
		}
		var r, s = 0;
		function next() {
			while (r = env.stack.pop()) try {
				if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
				if (r.dispose) {
					var result = r.dispose.call(r.value);
					if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
						fail(e);
						return next();
					});
				} else s |= 1;
			} catch (e) {
				fail(e);
			}
			if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
			if (env.hasError) throw env.error;
		}
		return next();
	};
})(typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
	var e = new Error(message);
	return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
async function verifyAll(applied, waiting, deps) {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const { client, clock, signal, say, redact, namespace } = deps;
		const kinds = [...new Map(applied.map(({ object }) => [`${groupOf(object.apiVersion)}/${object.kind}`, object])).values()].filter(isWatched);
		const cluster = __addDisposableResource(env_1, await ClusterView.open({
			client,
			clock,
			namespace,
			kinds,
			say,
			redact
		}), true);
		const startedAt = applied[0]?.appliedAt ?? clock.now();
		const rows = new Map();
		const result = await verifyTargets(applied, cluster, {
			...waiting,
			clock,
			signal,
			onVerdict: (object, verdict, seconds) => {
				const { status, cause } = verdict;
				const name = objectName(object);
				rows.set(name, {
					name,
					status,
					seconds,
					detail: status === "succeeded" ? "" : redact(cause?.message ?? "")
				});
				if (deps.table) deps.table.draw([...rows.values()]);
				else say(verdictLine(object, verdict, seconds));
			},
			onReminder: (waitingFor, seconds) => {
				const names = waitingFor.map(({ object, verdict }) => `${objectName(object)}${verdict.cause ? ` (${verdict.cause.message})` : ""}`);
				say(`  still waiting after ${Math.round(seconds)} s for ${names.join("; ")}`);
			}
		});
		if (result.status !== "failed" || result.cause === void 0) return {
			result,
			evidence: []
		};
		return {
			result,
			evidence: await collectEvidence({
				client,
				namespace,
				objects: cluster.objects(),
				cause: result.cause,
				appliedAt: startedAt,
				now: clock.now(),
				redact
			})
		};
	} catch (e_1) {
		env_1.error = e_1;
		env_1.hasError = true;
	} finally {
		const result_1 = __disposeResources(env_1);
		if (result_1) await result_1;
	}
}
function isWatched({ apiVersion, kind }) {
	return !isBuiltIn(apiVersion) || ![
		"ConfigMap",
		"Secret",
		"Service",
		"ServiceAccount",
		"Role",
		"RoleBinding",
		"NetworkPolicy",
		"Ingress"
	].includes(kind);
}
function verdictLine(object, verdict, seconds) {
	const { status, cause: seen } = verdict;
	const code = status === "failed" ? `${seen?.code} on ` : "";
	const cause = status === "succeeded" || seen === void 0 ? "" : `: ${code}${seen.object}: ${seen.message}`;
	return `  ${seconds.toFixed(1).padStart(6)} s  ${objectName(object)} ${status}${cause}`;
}
// build/actions/verify-rollout/src/run.js
init_action_error();
init_object();
async function run(inputs, deps) {
	try {
		await verify(inputs, deps);
	} catch (error) {
		deps.journal.fail(error);
		throw error;
	} finally {
		await deps.journal.publish();
	}
}
async function verify(inputs, { log, connection, namespace, journal, engine }) {
	const { client } = connection;
	log.info(`${client.server} as ${connection.identity}, namespace ${namespace}`);
	const targets = await findTargets(inputs, namespace, client);
	const startedAt = engine.clock.now();
	const applied = targets.map((object) => ({
		object,
		appliedAt: void 0
	}));
	const { result, evidence } = await journal.time("verify", () => verifyAll(applied, inputs, {
		...engine,
		client,
		namespace,
		fieldManager: ""
	}));
	journal.objects = reportObjects(result.objects, startedAt);
	for (const warning of warningsOf(result.objects)) {
		log.warning(warning);
		journal.note(warning);
	}
	journal.evidence = evidence;
	if (result.status === "cancelled") throw new ActionError("CANCELLED", "The run was cancelled while it verified", { hint: "Run it again." });
	journal.verdict = result.status === "succeeded" ? "succeeded" : "failed";
	if (result.status === "succeeded") {
		log.info(`${targets.map(objectName).join(", ")} ${targets.length === 1 ? "works" : "work"}.`);
		return;
	}
	journal.cause = result.cause;
	const { cause } = result;
	for (const { object, text } of evidence.filter(({ kind }) => kind !== "status")) {
		log.info(`${object}:`);
		log.foreign(text);
	}
	throw new ActionError("ROLLOUT_FAILED", `${cause?.code} on ${cause?.object}: ${cause?.message}`, { hint: cause?.hint ?? "" });
}
async function findTargets(inputs, namespace, client) {
	const found = inputs.selector === void 0 ? await byName(inputs, namespace, client) : await bySelector(inputs.selector, namespace, client);
	if (found.length > 0) return found;
	throw new ActionError("INPUT_INVALID", `\`selector\` ${JSON.stringify(inputs.selector)} matches no workload in ${namespace}`, { hint: "Compare with `kubectl get deployments,statefulsets,daemonsets,jobs,pods --show-labels`." });
}
async function byName({ workloads }, namespace, client) {
	const missing = [];
	const found = [];
	for (const workload of workloads) try {
		found.push(await client.get({
			...workload,
			namespace
		}));
	} catch (error) {
		if (!isNotFound(error)) throw error;
		missing.push(`${workload.kind}/${workload.name}`);
	}
	if (missing.length > 0) throw new ActionError("INPUT_INVALID", `\`workloads\` names what is not in ${namespace}: ${missing.join(", ")}`, { hint: "Check the names and the namespace." });
	return found;
}
async function bySelector(labelSelector, namespace, client) {
	return (await Promise.all(selectableKinds.map((type) => type === void 0 ? [] : client.list({
		...type,
		namespace
	}, { labelSelector })))).flat().filter(({ kind, metadata }) => kind !== "Pod" || (metadata.ownerReferences ?? []).length === 0);
}
// build/actions/verify-rollout/src/index.js
init_context();
await runAction({
	parseInputs,
	run: async (inputs, runner) => {
		const context = readContext$1(runner.environment);
		const journalFor = (namespace) => {
			return createJournal({
				app: context.repository.repo.toLowerCase() || "rollout",
				environment: namespace,
				namespace
			}, context.sha, runner);
		};
		const connection = await connectByKubeconfig(inputs.cluster, createConnectDeps(runner)).catch(async (error) => {
			const journal = journalFor(inputs.namespace ?? "default");
			journal.fail(error);
			await journal.publish();
			throw error;
		});
		const namespace = inputs.namespace ?? connection.access.namespace ?? "default";
		await run(inputs, {
			log: runner,
			connection,
			namespace,
			journal: journalFor(namespace),
			engine: {
				clock: systemClock,
				signal: runner.signal,
				say: (text) => runner.info(text),
				redact: (text) => runner.redact(text),
				mayRecreate: () => false,
				table: createTable(runner)
			}
		});
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
/******/ var __webpack_exports__ = __nccwpck_require__(387);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
