import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

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

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

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

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 257:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(995);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(500);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(857);
/* harmony import */ var events__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(434);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(75);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(30);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(692);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(24);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(760);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(421);
/* harmony import */ var url__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(16);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(481);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(982);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(928);
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(553);
/* harmony import */ var string_decoder__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(193);
/* harmony import */ var child_process__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(317);
/* harmony import */ var timers__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(557);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(574);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(522);




























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
		await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, void 0, signal ? { signal } : {}).catch((error) => {
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
// node_modules/@actions/github/lib/context.js
init_action_error();
var Context = class {
	constructor() {
		var _a, _b, _c;
		this.payload = {};
		if (process.env.GITHUB_EVENT_PATH) {
			if ((0,fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(process.env.GITHUB_EVENT_PATH)) this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
			else {
				const path = process.env.GITHUB_EVENT_PATH;
				process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_3__.EOL}`);
			}
		}
		this.eventName = process.env.GITHUB_EVENT_NAME;
		this.sha = process.env.GITHUB_SHA;
		this.ref = process.env.GITHUB_REF;
		this.workflow = process.env.GITHUB_WORKFLOW;
		this.action = process.env.GITHUB_ACTION;
		this.actor = process.env.GITHUB_ACTOR;
		this.job = process.env.GITHUB_JOB;
		this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
		this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
		this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
		this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
		this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
		this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
	}
	get issue() {
		const payload = this.payload;
		return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
	}
	get repo() {
		if (process.env.GITHUB_REPOSITORY) {
			const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
			return {
				owner,
				repo
			};
		}
		if (this.payload.repository) return {
			owner: this.payload.repository.owner.login,
			repo: this.payload.repository.name
		};
		throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
	}
};
// node_modules/@actions/github/node_modules/@actions/http-client/lib/proxy.js
var require_proxy = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getProxyUrl = getProxyUrl;
	exports.checkBypass = checkBypass;
	function getProxyUrl(reqUrl) {
		const usingSsl = reqUrl.protocol === "https:";
		if (checkBypass(reqUrl)) return;
		const proxyVar = (() => {
			if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
			else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
		})();
		if (proxyVar) try {
			return new DecodedURL(proxyVar);
		} catch (_a) {
			if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
		}
		else return;
	}
	function checkBypass(reqUrl) {
		if (!reqUrl.hostname) return false;
		const reqHost = reqUrl.hostname;
		if (isLoopbackAddress(reqHost)) return true;
		const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
		if (!noProxy) return false;
		let reqPort;
		if (reqUrl.port) reqPort = Number(reqUrl.port);
		else if (reqUrl.protocol === "http:") reqPort = 80;
		else if (reqUrl.protocol === "https:") reqPort = 443;
		const upperReqHosts = [reqUrl.hostname.toUpperCase()];
		if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
		for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
		return false;
	}
	function isLoopbackAddress(host) {
		const hostLower = host.toLowerCase();
		return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
	}
	var DecodedURL = class extends URL {
		constructor(url, base) {
			super(url, base);
			this._decodedUsername = decodeURIComponent(super.username);
			this._decodedPassword = decodeURIComponent(super.password);
		}
		get username() {
			return this._decodedUsername;
		}
		get password() {
			return this._decodedPassword;
		}
	};
}));
// node_modules/tunnel/lib/tunnel.js
var require_tunnel$1 = __commonJSMin(((exports) => {
	__require("net");
	var tls = __require("tls");
	var http = __require("http");
	var https = __require("https");
	var events = __require("events");
	__require("assert");
	var util = __require("util");
	exports.httpOverHttp = httpOverHttp;
	exports.httpsOverHttp = httpsOverHttp;
	exports.httpOverHttps = httpOverHttps;
	exports.httpsOverHttps = httpsOverHttps;
	function httpOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		return agent;
	}
	function httpsOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function httpOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		return agent;
	}
	function httpsOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function TunnelingAgent(options) {
		var self = this;
		self.options = options || {};
		self.proxyOptions = self.options.proxy || {};
		self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
		self.requests = [];
		self.sockets = [];
		self.on("free", function onFree(socket, host, port, localAddress) {
			var options = toOptions(host, port, localAddress);
			for (var i = 0, len = self.requests.length; i < len; ++i) {
				var pending = self.requests[i];
				if (pending.host === options.host && pending.port === options.port) {
					self.requests.splice(i, 1);
					pending.request.onSocket(socket);
					return;
				}
			}
			socket.destroy();
			self.removeSocket(socket);
		});
	}
	util.inherits(TunnelingAgent, events.EventEmitter);
	TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
		var self = this;
		var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
		if (self.sockets.length >= this.maxSockets) {
			self.requests.push(options);
			return;
		}
		self.createSocket(options, function(socket) {
			socket.on("free", onFree);
			socket.on("close", onCloseOrRemove);
			socket.on("agentRemove", onCloseOrRemove);
			req.onSocket(socket);
			function onFree() {
				self.emit("free", socket, options);
			}
			function onCloseOrRemove(err) {
				self.removeSocket(socket);
				socket.removeListener("free", onFree);
				socket.removeListener("close", onCloseOrRemove);
				socket.removeListener("agentRemove", onCloseOrRemove);
			}
		});
	};
	TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
		var self = this;
		var placeholder = {};
		self.sockets.push(placeholder);
		var connectOptions = mergeOptions({}, self.proxyOptions, {
			method: "CONNECT",
			path: options.host + ":" + options.port,
			agent: false,
			headers: { host: options.host + ":" + options.port }
		});
		if (options.localAddress) connectOptions.localAddress = options.localAddress;
		if (connectOptions.proxyAuth) {
			connectOptions.headers = connectOptions.headers || {};
			connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
		}
		debug("making CONNECT request");
		var connectReq = self.request(connectOptions);
		connectReq.useChunkedEncodingByDefault = false;
		connectReq.once("response", onResponse);
		connectReq.once("upgrade", onUpgrade);
		connectReq.once("connect", onConnect);
		connectReq.once("error", onError);
		connectReq.end();
		function onResponse(res) {
			res.upgrade = true;
		}
		function onUpgrade(res, socket, head) {
			process.nextTick(function() {
				onConnect(res, socket, head);
			});
		}
		function onConnect(res, socket, head) {
			connectReq.removeAllListeners();
			socket.removeAllListeners();
			if (res.statusCode !== 200) {
				debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
				socket.destroy();
				var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			if (head.length > 0) {
				debug("got illegal response body from proxy");
				socket.destroy();
				var error = new Error("got illegal response body from proxy");
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			debug("tunneling connection has established");
			self.sockets[self.sockets.indexOf(placeholder)] = socket;
			return cb(socket);
		}
		function onError(cause) {
			connectReq.removeAllListeners();
			debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
			var error = new Error("tunneling socket could not be established, cause=" + cause.message);
			error.code = "ECONNRESET";
			options.request.emit("error", error);
			self.removeSocket(placeholder);
		}
	};
	TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
		var pos = this.sockets.indexOf(socket);
		if (pos === -1) return;
		this.sockets.splice(pos, 1);
		var pending = this.requests.shift();
		if (pending) this.createSocket(pending, function(socket) {
			pending.request.onSocket(socket);
		});
	};
	function createSecureSocket(options, cb) {
		var self = this;
		TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
			var hostHeader = options.request.getHeader("host");
			var tlsOptions = mergeOptions({}, self.options, {
				socket,
				servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
			});
			var secureSocket = tls.connect(0, tlsOptions);
			self.sockets[self.sockets.indexOf(socket)] = secureSocket;
			cb(secureSocket);
		});
	}
	function toOptions(host, port, localAddress) {
		if (typeof host === "string") return {
			host,
			port,
			localAddress
		};
		return host;
	}
	function mergeOptions(target) {
		for (var i = 1, len = arguments.length; i < len; ++i) {
			var overrides = arguments[i];
			if (typeof overrides === "object") {
				var keys = Object.keys(overrides);
				for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
					var k = keys[j];
					if (overrides[k] !== void 0) target[k] = overrides[k];
				}
			}
		}
		return target;
	}
	var debug;
	if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) debug = function() {
		var args = Array.prototype.slice.call(arguments);
		if (typeof args[0] === "string") args[0] = "TUNNEL: " + args[0];
		else args.unshift("TUNNEL:");
		console.error.apply(console, args);
	};
	else debug = function() {};
	exports.debug = debug;
}));
// node_modules/tunnel/index.js
var require_tunnel = __commonJSMin(((exports, module) => {
	module.exports = require_tunnel$1();
}));
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
// node_modules/@actions/github/lib/internal/utils.js
var import_lib = __toESM(__commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$3 && this$3.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$3 && this$3.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	var __awaiter = this$3 && this$3.__awaiter || function(thisArg, _arguments, P, generator) {
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
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HttpClient = exports.HttpClientResponse = exports.HttpClientError = exports.MediaTypes = exports.Headers = exports.HttpCodes = void 0;
	exports.getProxyUrl = getProxyUrl;
	exports.isHttps = isHttps;
	const http = __importStar(__require("http"));
	const https = __importStar(__require("https"));
	const pm = __importStar(require_proxy());
	const tunnel = __importStar(require_tunnel());
	const undici_1 = require_left_out();
	var HttpCodes;
	(function(HttpCodes) {
		HttpCodes[HttpCodes["OK"] = 200] = "OK";
		HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
		HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
		HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
		HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
		HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
		HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
		HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
		HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
		HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
		HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
		HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
		HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
		HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
		HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
		HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
		HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
		HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
		HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
		HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
		HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
		HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
		HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
		HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
		HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
		HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
		HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
	})(HttpCodes || (exports.HttpCodes = HttpCodes = {}));
	var Headers;
	(function(Headers) {
		Headers["Accept"] = "accept";
		Headers["ContentType"] = "content-type";
	})(Headers || (exports.Headers = Headers = {}));
	var MediaTypes;
	(function(MediaTypes) {
		MediaTypes["ApplicationJson"] = "application/json";
	})(MediaTypes || (exports.MediaTypes = MediaTypes = {}));
	function getProxyUrl(serverUrl) {
		const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
		return proxyUrl ? proxyUrl.href : "";
	}
	const HttpRedirectCodes = [
		HttpCodes.MovedPermanently,
		HttpCodes.ResourceMoved,
		HttpCodes.SeeOther,
		HttpCodes.TemporaryRedirect,
		HttpCodes.PermanentRedirect
	];
	const HttpResponseRetryCodes = [
		HttpCodes.BadGateway,
		HttpCodes.ServiceUnavailable,
		HttpCodes.GatewayTimeout
	];
	const RetryableHttpVerbs = [
		"OPTIONS",
		"GET",
		"DELETE",
		"HEAD"
	];
	const ExponentialBackoffCeiling = 10;
	const ExponentialBackoffTimeSlice = 5;
	var HttpClientError = class HttpClientError extends Error {
		constructor(message, statusCode) {
			super(message);
			this.name = "HttpClientError";
			this.statusCode = statusCode;
			Object.setPrototypeOf(this, HttpClientError.prototype);
		}
	};
	exports.HttpClientError = HttpClientError;
	var HttpClientResponse = class {
		constructor(message) {
			this.message = message;
		}
		readBody() {
			return __awaiter(this, void 0, void 0, function* () {
				return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
					let output = Buffer.alloc(0);
					this.message.on("data", (chunk) => {
						output = Buffer.concat([output, chunk]);
					});
					this.message.on("end", () => {
						resolve(output.toString());
					});
				}));
			});
		}
		readBodyBuffer() {
			return __awaiter(this, void 0, void 0, function* () {
				return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
					const chunks = [];
					this.message.on("data", (chunk) => {
						chunks.push(chunk);
					});
					this.message.on("end", () => {
						resolve(Buffer.concat(chunks));
					});
				}));
			});
		}
	};
	exports.HttpClientResponse = HttpClientResponse;
	function isHttps(requestUrl) {
		return new URL(requestUrl).protocol === "https:";
	}
	var HttpClient = class {
		constructor(userAgent, handlers, requestOptions) {
			this._ignoreSslError = false;
			this._allowRedirects = true;
			this._allowRedirectDowngrade = false;
			this._maxRedirects = 50;
			this._allowRetries = false;
			this._maxRetries = 1;
			this._keepAlive = false;
			this._disposed = false;
			this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
			this.handlers = handlers || [];
			this.requestOptions = requestOptions;
			if (requestOptions) {
				if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
				this._socketTimeout = requestOptions.socketTimeout;
				if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
				if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
				if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
				if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
				if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
				if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
			}
		}
		options(requestUrl, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
			});
		}
		get(requestUrl, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("GET", requestUrl, null, additionalHeaders || {});
			});
		}
		del(requestUrl, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("DELETE", requestUrl, null, additionalHeaders || {});
			});
		}
		post(requestUrl, data, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("POST", requestUrl, data, additionalHeaders || {});
			});
		}
		patch(requestUrl, data, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("PATCH", requestUrl, data, additionalHeaders || {});
			});
		}
		put(requestUrl, data, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("PUT", requestUrl, data, additionalHeaders || {});
			});
		}
		head(requestUrl, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request("HEAD", requestUrl, null, additionalHeaders || {});
			});
		}
		sendStream(verb, requestUrl, stream, additionalHeaders) {
			return __awaiter(this, void 0, void 0, function* () {
				return this.request(verb, requestUrl, stream, additionalHeaders);
			});
		}
		getJson(requestUrl_1) {
			return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
				additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
				const res = yield this.get(requestUrl, additionalHeaders);
				return this._processResponse(res, this.requestOptions);
			});
		}
		postJson(requestUrl_1, obj_1) {
			return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
				const data = JSON.stringify(obj, null, 2);
				additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
				additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
				const res = yield this.post(requestUrl, data, additionalHeaders);
				return this._processResponse(res, this.requestOptions);
			});
		}
		putJson(requestUrl_1, obj_1) {
			return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
				const data = JSON.stringify(obj, null, 2);
				additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
				additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
				const res = yield this.put(requestUrl, data, additionalHeaders);
				return this._processResponse(res, this.requestOptions);
			});
		}
		patchJson(requestUrl_1, obj_1) {
			return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
				const data = JSON.stringify(obj, null, 2);
				additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
				additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
				const res = yield this.patch(requestUrl, data, additionalHeaders);
				return this._processResponse(res, this.requestOptions);
			});
		}
		request(verb, requestUrl, data, headers) {
			return __awaiter(this, void 0, void 0, function* () {
				if (this._disposed) throw new Error("Client has already been disposed.");
				const parsedUrl = new URL(requestUrl);
				let info = this._prepareRequest(verb, parsedUrl, headers);
				const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
				let numTries = 0;
				let response;
				do {
					response = yield this.requestRaw(info, data);
					if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
						let authenticationHandler;
						for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
							authenticationHandler = handler;
							break;
						}
						if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data);
						else return response;
					}
					let redirectsRemaining = this._maxRedirects;
					while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
						const redirectUrl = response.message.headers["location"];
						if (!redirectUrl) break;
						const parsedRedirectUrl = new URL(redirectUrl);
						if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
						yield response.readBody();
						if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
							for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
						}
						info = this._prepareRequest(verb, parsedRedirectUrl, headers);
						response = yield this.requestRaw(info, data);
						redirectsRemaining--;
					}
					if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
					numTries += 1;
					if (numTries < maxTries) {
						yield response.readBody();
						yield this._performExponentialBackoff(numTries);
					}
				} while (numTries < maxTries);
				return response;
			});
		}
		dispose() {
			if (this._agent) this._agent.destroy();
			this._disposed = true;
		}
		requestRaw(info, data) {
			return __awaiter(this, void 0, void 0, function* () {
				return new Promise((resolve, reject) => {
					function callbackForResult(err, res) {
						if (err) reject(err);
						else if (!res) reject(new Error("Unknown error"));
						else resolve(res);
					}
					this.requestRawWithCallback(info, data, callbackForResult);
				});
			});
		}
		requestRawWithCallback(info, data, onResult) {
			if (typeof data === "string") {
				if (!info.options.headers) info.options.headers = {};
				info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
			}
			let callbackCalled = false;
			function handleResult(err, res) {
				if (!callbackCalled) {
					callbackCalled = true;
					onResult(err, res);
				}
			}
			const req = info.httpModule.request(info.options, (msg) => {
				handleResult(void 0, new HttpClientResponse(msg));
			});
			let socket;
			req.on("socket", (sock) => {
				socket = sock;
			});
			req.setTimeout(this._socketTimeout || 18e4, () => {
				if (socket) socket.end();
				handleResult(new Error(`Request timeout: ${info.options.path}`));
			});
			req.on("error", function(err) {
				handleResult(err);
			});
			if (data && typeof data === "string") req.write(data, "utf8");
			if (data && typeof data !== "string") {
				data.on("close", function() {
					req.end();
				});
				data.pipe(req);
			} else req.end();
		}
		getAgent(serverUrl) {
			const parsedUrl = new URL(serverUrl);
			return this._getAgent(parsedUrl);
		}
		getAgentDispatcher(serverUrl) {
			const parsedUrl = new URL(serverUrl);
			const proxyUrl = pm.getProxyUrl(parsedUrl);
			if (!(proxyUrl && proxyUrl.hostname)) return;
			return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
		}
		_prepareRequest(method, requestUrl, headers) {
			const info = {};
			info.parsedUrl = requestUrl;
			const usingSsl = info.parsedUrl.protocol === "https:";
			info.httpModule = usingSsl ? https : http;
			const defaultPort = usingSsl ? 443 : 80;
			info.options = {};
			info.options.host = info.parsedUrl.hostname;
			info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
			info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
			info.options.method = method;
			info.options.headers = this._mergeHeaders(headers);
			if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
			info.options.agent = this._getAgent(info.parsedUrl);
			if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
			return info;
		}
		_mergeHeaders(headers) {
			if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
			return lowercaseKeys(headers || {});
		}
		_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
			let clientHeader;
			if (this.requestOptions && this.requestOptions.headers) {
				const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
				if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
			}
			const additionalValue = additionalHeaders[header];
			if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
			if (clientHeader !== void 0) return clientHeader;
			return _default;
		}
		_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
			let clientHeader;
			if (this.requestOptions && this.requestOptions.headers) {
				const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
				if (headerValue) {
					if (typeof headerValue === "number") clientHeader = String(headerValue);
					else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", ");
					else clientHeader = headerValue;
				}
			}
			const additionalValue = additionalHeaders[Headers.ContentType];
			if (additionalValue !== void 0) {
				if (typeof additionalValue === "number") return String(additionalValue);
				else if (Array.isArray(additionalValue)) return additionalValue.join(", ");
				else return additionalValue;
			}
			if (clientHeader !== void 0) return clientHeader;
			return _default;
		}
		_getAgent(parsedUrl) {
			let agent;
			const proxyUrl = pm.getProxyUrl(parsedUrl);
			const useProxy = proxyUrl && proxyUrl.hostname;
			if (this._keepAlive && useProxy) agent = this._proxyAgent;
			if (!useProxy) agent = this._agent;
			if (agent) return agent;
			const usingSsl = parsedUrl.protocol === "https:";
			let maxSockets = 100;
			if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
			if (proxyUrl && proxyUrl.hostname) {
				const agentOptions = {
					maxSockets,
					keepAlive: this._keepAlive,
					proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
						host: proxyUrl.hostname,
						port: proxyUrl.port
					})
				};
				let tunnelAgent;
				const overHttps = proxyUrl.protocol === "https:";
				if (usingSsl) tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
				else tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
				agent = tunnelAgent(agentOptions);
				this._proxyAgent = agent;
			}
			if (!agent) {
				const options = {
					keepAlive: this._keepAlive,
					maxSockets
				};
				agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
				this._agent = agent;
			}
			if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
			return agent;
		}
		_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
			let proxyAgent;
			if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
			if (proxyAgent) return proxyAgent;
			const usingSsl = parsedUrl.protocol === "https:";
			proxyAgent = new undici_1.ProxyAgent(Object.assign({
				uri: proxyUrl.href,
				pipelining: !this._keepAlive ? 0 : 1
			}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` }));
			this._proxyAgentDispatcher = proxyAgent;
			if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: false });
			return proxyAgent;
		}
		_getUserAgentWithOrchestrationId(userAgent) {
			const baseUserAgent = userAgent || "actions/http-client";
			const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
			if (orchId) return `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
			return baseUserAgent;
		}
		_performExponentialBackoff(retryNumber) {
			return __awaiter(this, void 0, void 0, function* () {
				retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
				const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
				return new Promise((resolve) => setTimeout(() => resolve(), ms));
			});
		}
		_processResponse(res, options) {
			return __awaiter(this, void 0, void 0, function* () {
				return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
					const statusCode = res.message.statusCode || 0;
					const response = {
						statusCode,
						result: null,
						headers: {}
					};
					if (statusCode === HttpCodes.NotFound) resolve(response);
					function dateTimeDeserializer(key, value) {
						if (typeof value === "string") {
							const a = new Date(value);
							if (!isNaN(a.valueOf())) return a;
						}
						return value;
					}
					let obj;
					let contents;
					try {
						contents = yield res.readBody();
						if (contents && contents.length > 0) {
							if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer);
							else obj = JSON.parse(contents);
							response.result = obj;
						}
						response.headers = res.message.headers;
					} catch (err) {}
					if (statusCode > 299) {
						let msg;
						if (obj && obj.message) msg = obj.message;
						else if (contents && contents.length > 0) msg = contents;
						else msg = `Failed request: (${statusCode})`;
						const err = new HttpClientError(msg, statusCode);
						err.result = response.result;
						reject(err);
					} else resolve(response);
				}));
			});
		}
	};
	exports.HttpClient = HttpClient;
	const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
}))(), 1);
var import_left_out = __toESM(require_left_out(), 1);
var __awaiter$5 = function(thisArg, _arguments, P, generator) {
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
function getAuthString(token, options) {
	if (!token && !options.auth) throw new Error("Parameter token or opts.auth is required");
	else if (token && options.auth) throw new Error("Parameters token and opts.auth may not both be specified");
	return typeof options.auth === "string" ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
	return new import_lib.HttpClient().getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
	return new import_lib.HttpClient().getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
	const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
	const proxyFetch = (url, opts) => __awaiter$5(this, void 0, void 0, function* () {
		return (0, import_left_out.fetch)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
	});
	return proxyFetch;
}
function getApiBaseUrl() {
	return process.env["GITHUB_API_URL"] || "https://api.github.com";
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
	var _a;
	const orchId = (_a = process.env["ACTIONS_ORCHESTRATION_ID"]) === null || _a === void 0 ? void 0 : _a.trim();
	if (orchId) {
		const tag = `actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag)) return baseUserAgent;
		return `${baseUserAgent ? `${baseUserAgent} ` : ""}${tag}`;
	}
	return baseUserAgent;
}
// node_modules/universal-user-agent/index.js
function getUserAgent$1() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection$1() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection: Collection$1
};
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent$1()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge$1(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand$1.bind(null, template) };
}
function expand$1(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$2(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$2(merge$1(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge$1(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge$1.bind(null, DEFAULTS2),
		parse: parse$2
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/content-type/dist/index.js
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
const CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
const NullObject = (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
function parse$1(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = new Map();
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	status;
	request;
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent$1()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$1 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse$1(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(() => new ArrayBuffer(0));
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request$2 = withDefaults$1(endpoint, defaults_default);
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$3 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request$2, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$3} ${getUserAgent$1()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep$1 = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep$1}${b64url}${sep$1}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$2 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$2} ${getUserAgent$1()}`;
var Octokit = class {
	static VERSION = VERSION$2;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request$2.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request$2.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const VERSION$1 = "17.0.0";
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var endpoints_default = {
	actions: {
		addCustomLabelsToSelfHostedRunnerForOrg: ["POST /orgs/{org}/actions/runners/{runner_id}/labels"],
		addCustomLabelsToSelfHostedRunnerForRepo: ["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		addRepoAccessToSelfHostedRunnerGroupInOrg: ["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		approveWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],
		cancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],
		createEnvironmentVariable: ["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
		createOrUpdateEnvironmentSecret: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		createOrgVariable: ["POST /orgs/{org}/actions/variables"],
		createRegistrationTokenForOrg: ["POST /orgs/{org}/actions/runners/registration-token"],
		createRegistrationTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/registration-token"],
		createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
		createRemoveTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/remove-token"],
		createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
		createWorkflowDispatch: ["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],
		deleteActionsCacheById: ["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],
		deleteActionsCacheByKey: ["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],
		deleteArtifact: ["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		deleteCustomImageFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		deleteCustomImageVersionFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		deleteEnvironmentSecret: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		deleteEnvironmentVariable: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		deleteHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
		deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		deleteRepoVariable: ["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],
		deleteSelfHostedRunnerFromOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}"],
		deleteSelfHostedRunnerFromRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
		deleteWorkflowRunLogs: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		disableSelectedRepositoryGithubActionsOrganization: ["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		disableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],
		downloadArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],
		downloadJobLogsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],
		downloadWorkflowRunAttemptLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],
		downloadWorkflowRunLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		enableSelectedRepositoryGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		enableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],
		forceCancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],
		generateRunnerJitconfigForOrg: ["POST /orgs/{org}/actions/runners/generate-jitconfig"],
		generateRunnerJitconfigForRepo: ["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],
		getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
		getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
		getActionsCacheUsageByRepoForOrg: ["GET /orgs/{org}/actions/cache/usage-by-repository"],
		getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
		getAllowedActionsOrganization: ["GET /orgs/{org}/actions/permissions/selected-actions"],
		getAllowedActionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		getCustomImageForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		getCustomImageVersionForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		getCustomOidcSubClaimForRepo: ["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		getEnvironmentPublicKey: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],
		getEnvironmentSecret: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		getEnvironmentVariable: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		getGithubActionsDefaultWorkflowPermissionsOrganization: ["GET /orgs/{org}/actions/permissions/workflow"],
		getGithubActionsDefaultWorkflowPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/workflow"],
		getGithubActionsPermissionsOrganization: ["GET /orgs/{org}/actions/permissions"],
		getGithubActionsPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions"],
		getHostedRunnerForOrg: ["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		getHostedRunnersGithubOwnedImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],
		getHostedRunnersLimitsForOrg: ["GET /orgs/{org}/actions/hosted-runners/limits"],
		getHostedRunnersMachineSpecsForOrg: ["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],
		getHostedRunnersPartnerImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/partner"],
		getHostedRunnersPlatformsForOrg: ["GET /orgs/{org}/actions/hosted-runners/platforms"],
		getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
		getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
		getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
		getPendingDeploymentsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		getRepoPermissions: [
			"GET /repos/{owner}/{repo}/actions/permissions",
			{},
			{ renamed: ["actions", "getGithubActionsPermissionsRepository"] }
		],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
		getReviewsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],
		getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
		getSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
		getWorkflowAccessToRepository: ["GET /repos/{owner}/{repo}/actions/permissions/access"],
		getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
		getWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],
		getWorkflowRunUsage: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],
		getWorkflowUsage: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],
		listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
		listCustomImageVersionsForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],
		listCustomImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom"],
		listEnvironmentSecrets: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],
		listEnvironmentVariables: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		listGithubHostedRunnersInGroupForOrg: ["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],
		listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
		listJobsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],
		listJobsForWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],
		listLabelsForSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}/labels"],
		listLabelsForSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
		listOrgVariables: ["GET /orgs/{org}/actions/variables"],
		listRepoOrganizationSecrets: ["GET /repos/{owner}/{repo}/actions/organization-secrets"],
		listRepoOrganizationVariables: ["GET /repos/{owner}/{repo}/actions/organization-variables"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
		listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
		listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
		listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
		listRunnerApplicationsForRepo: ["GET /repos/{owner}/{repo}/actions/runners/downloads"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		listSelectedReposForOrgVariable: ["GET /orgs/{org}/actions/variables/{name}/repositories"],
		listSelectedRepositoriesEnabledGithubActionsOrganization: ["GET /orgs/{org}/actions/permissions/repositories"],
		listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
		listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
		listWorkflowRunArtifacts: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],
		listWorkflowRuns: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],
		listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
		reRunJobForWorkflowRun: ["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],
		reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
		reRunWorkflowFailedJobs: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],
		removeAllCustomLabelsFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],
		removeAllCustomLabelsFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		removeCustomLabelFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],
		removeCustomLabelFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		reviewCustomGatesForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],
		reviewPendingDeploymentsForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		setAllowedActionsOrganization: ["PUT /orgs/{org}/actions/permissions/selected-actions"],
		setAllowedActionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		setCustomLabelsForSelfHostedRunnerForOrg: ["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],
		setCustomLabelsForSelfHostedRunnerForRepo: ["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		setCustomOidcSubClaimForRepo: ["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		setGithubActionsDefaultWorkflowPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions/workflow"],
		setGithubActionsDefaultWorkflowPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
		setGithubActionsPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions"],
		setGithubActionsPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories"],
		setSelectedRepositoriesEnabledGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories"],
		setWorkflowAccessToRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/access"],
		updateEnvironmentVariable: ["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		updateHostedRunnerForOrg: ["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
		updateRepoVariable: ["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]
	},
	activity: {
		checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
		deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
		deleteThreadSubscription: ["DELETE /notifications/threads/{thread_id}/subscription"],
		getFeeds: ["GET /feeds"],
		getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
		getThread: ["GET /notifications/threads/{thread_id}"],
		getThreadSubscriptionForAuthenticatedUser: ["GET /notifications/threads/{thread_id}/subscription"],
		listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
		listNotificationsForAuthenticatedUser: ["GET /notifications"],
		listOrgEventsForAuthenticatedUser: ["GET /users/{username}/events/orgs/{org}"],
		listPublicEvents: ["GET /events"],
		listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
		listPublicEventsForUser: ["GET /users/{username}/events/public"],
		listPublicOrgEvents: ["GET /orgs/{org}/events"],
		listReceivedEventsForUser: ["GET /users/{username}/received_events"],
		listReceivedPublicEventsForUser: ["GET /users/{username}/received_events/public"],
		listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
		listRepoNotificationsForAuthenticatedUser: ["GET /repos/{owner}/{repo}/notifications"],
		listReposStarredByAuthenticatedUser: ["GET /user/starred"],
		listReposStarredByUser: ["GET /users/{username}/starred"],
		listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
		listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
		listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
		listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
		markNotificationsAsRead: ["PUT /notifications"],
		markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
		markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
		markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
		setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
		setThreadSubscription: ["PUT /notifications/threads/{thread_id}/subscription"],
		starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
		unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
	},
	apps: {
		addRepoToInstallation: [
			"PUT /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
		],
		addRepoToInstallationForAuthenticatedUser: ["PUT /user/installations/{installation_id}/repositories/{repository_id}"],
		checkToken: ["POST /applications/{client_id}/token"],
		createFromManifest: ["POST /app-manifests/{code}/conversions"],
		createInstallationAccessToken: ["POST /app/installations/{installation_id}/access_tokens"],
		deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
		deleteInstallation: ["DELETE /app/installations/{installation_id}"],
		deleteToken: ["DELETE /applications/{client_id}/token"],
		getAuthenticated: ["GET /app"],
		getBySlug: ["GET /apps/{app_slug}"],
		getInstallation: ["GET /app/installations/{installation_id}"],
		getOrgInstallation: ["GET /orgs/{org}/installation"],
		getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
		getSubscriptionPlanForAccount: ["GET /marketplace_listing/accounts/{account_id}"],
		getSubscriptionPlanForAccountStubbed: ["GET /marketplace_listing/stubbed/accounts/{account_id}"],
		getUserInstallation: ["GET /users/{username}/installation"],
		getWebhookConfigForApp: ["GET /app/hook/config"],
		getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
		listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
		listAccountsForPlanStubbed: ["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],
		listInstallationReposForAuthenticatedUser: ["GET /user/installations/{installation_id}/repositories"],
		listInstallationRequestsForAuthenticatedApp: ["GET /app/installation-requests"],
		listInstallations: ["GET /app/installations"],
		listInstallationsForAuthenticatedUser: ["GET /user/installations"],
		listPlans: ["GET /marketplace_listing/plans"],
		listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
		listReposAccessibleToInstallation: ["GET /installation/repositories"],
		listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
		listSubscriptionsForAuthenticatedUserStubbed: ["GET /user/marketplace_purchases/stubbed"],
		listWebhookDeliveries: ["GET /app/hook/deliveries"],
		redeliverWebhookDelivery: ["POST /app/hook/deliveries/{delivery_id}/attempts"],
		removeRepoFromInstallation: [
			"DELETE /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
		],
		removeRepoFromInstallationForAuthenticatedUser: ["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],
		resetToken: ["PATCH /applications/{client_id}/token"],
		revokeInstallationAccessToken: ["DELETE /installation/token"],
		scopeToken: ["POST /applications/{client_id}/token/scoped"],
		suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
		unsuspendInstallation: ["DELETE /app/installations/{installation_id}/suspended"],
		updateWebhookConfigForApp: ["PATCH /app/hook/config"]
	},
	billing: {
		getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
		getGithubActionsBillingUser: ["GET /users/{username}/settings/billing/actions"],
		getGithubBillingPremiumRequestUsageReportOrg: ["GET /organizations/{org}/settings/billing/premium_request/usage"],
		getGithubBillingPremiumRequestUsageReportUser: ["GET /users/{username}/settings/billing/premium_request/usage"],
		getGithubBillingUsageReportOrg: ["GET /organizations/{org}/settings/billing/usage"],
		getGithubBillingUsageReportUser: ["GET /users/{username}/settings/billing/usage"],
		getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
		getGithubPackagesBillingUser: ["GET /users/{username}/settings/billing/packages"],
		getSharedStorageBillingOrg: ["GET /orgs/{org}/settings/billing/shared-storage"],
		getSharedStorageBillingUser: ["GET /users/{username}/settings/billing/shared-storage"]
	},
	campaigns: {
		createCampaign: ["POST /orgs/{org}/campaigns"],
		deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
		getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
		listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
		updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
	},
	checks: {
		create: ["POST /repos/{owner}/{repo}/check-runs"],
		createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
		get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
		getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
		listAnnotations: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],
		listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
		listForSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],
		listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
		rerequestRun: ["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],
		rerequestSuite: ["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],
		setSuitesPreferences: ["PATCH /repos/{owner}/{repo}/check-suites/preferences"],
		update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
	},
	codeScanning: {
		commitAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],
		createAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		createVariantAnalysis: ["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],
		deleteAnalysis: ["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],
		deleteCodeqlDatabase: ["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getAlert: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
			{},
			{ renamedParameters: { alert_id: "alert_number" } }
		],
		getAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],
		getAutofix: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		getCodeqlDatabase: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
		getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
		getVariantAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],
		getVariantAnalysisRepoTask: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],
		listAlertInstances: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],
		listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
		listAlertsInstances: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
			{},
			{ renamed: ["codeScanning", "listAlertInstances"] }
		],
		listCodeqlDatabases: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],
		listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],
		updateDefaultSetup: ["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],
		uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
	},
	codeSecurity: {
		attachConfiguration: ["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],
		attachEnterpriseConfiguration: ["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],
		createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
		createConfigurationForEnterprise: ["POST /enterprises/{enterprise}/code-security/configurations"],
		deleteConfiguration: ["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],
		deleteConfigurationForEnterprise: ["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		detachConfiguration: ["DELETE /orgs/{org}/code-security/configurations/detach"],
		getConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}"],
		getConfigurationForRepository: ["GET /repos/{owner}/{repo}/code-security-configuration"],
		getConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations"],
		getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
		getDefaultConfigurations: ["GET /orgs/{org}/code-security/configurations/defaults"],
		getDefaultConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/defaults"],
		getRepositoriesForConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],
		getRepositoriesForEnterpriseConfiguration: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],
		getSingleConfigurationForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		setConfigurationAsDefault: ["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],
		setConfigurationAsDefaultForEnterprise: ["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],
		updateConfiguration: ["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],
		updateEnterpriseConfiguration: ["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]
	},
	codesOfConduct: {
		getAllCodesOfConduct: ["GET /codes_of_conduct"],
		getConductCode: ["GET /codes_of_conduct/{key}"]
	},
	codespaces: {
		addRepositoryForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		checkPermissionsForDevcontainer: ["GET /repos/{owner}/{repo}/codespaces/permissions_check"],
		codespaceMachinesForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/machines"],
		createForAuthenticatedUser: ["POST /user/codespaces"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		createOrUpdateSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}"],
		createWithPrForAuthenticatedUser: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],
		createWithRepoForAuthenticatedUser: ["POST /repos/{owner}/{repo}/codespaces"],
		deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
		deleteFromOrganization: ["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		deleteSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}"],
		exportForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/exports"],
		getCodespacesForUserInOrg: ["GET /orgs/{org}/members/{username}/codespaces"],
		getExportDetailsForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/exports/{export_id}"],
		getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
		getPublicKeyForAuthenticatedUser: ["GET /user/codespaces/secrets/public-key"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		getSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}"],
		listDevcontainersInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/devcontainers"],
		listForAuthenticatedUser: ["GET /user/codespaces"],
		listInOrganization: [
			"GET /orgs/{org}/codespaces",
			{},
			{ renamedParameters: { org_id: "org" } }
		],
		listInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces"],
		listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
		listRepositoriesForSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}/repositories"],
		listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		preFlightWithRepoForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/new"],
		publishForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/publish"],
		removeRepositoryForSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		repoMachinesForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/machines"],
		setRepositoriesForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
		stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
		stopInOrganization: ["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],
		updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
	},
	copilot: {
		addCopilotSeatsForTeams: ["POST /orgs/{org}/copilot/billing/selected_teams"],
		addCopilotSeatsForUsers: ["POST /orgs/{org}/copilot/billing/selected_users"],
		cancelCopilotSeatAssignmentForTeams: ["DELETE /orgs/{org}/copilot/billing/selected_teams"],
		cancelCopilotSeatAssignmentForUsers: ["DELETE /orgs/{org}/copilot/billing/selected_users"],
		copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
		copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
		getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
		getCopilotSeatDetailsForUser: ["GET /orgs/{org}/members/{username}/copilot"],
		listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
	},
	credentials: { revoke: ["POST /credentials/revoke"] },
	dependabot: {
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		listAlertsForEnterprise: ["GET /enterprises/{enterprise}/dependabot/alerts"],
		listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
		listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		repositoryAccessForOrg: ["GET /organizations/{org}/dependabot/repository-access"],
		setRepositoryAccessDefaultLevel: ["PUT /organizations/{org}/dependabot/repository-access/default-level"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		updateRepositoryAccessForOrg: ["PATCH /organizations/{org}/dependabot/repository-access"]
	},
	dependencyGraph: {
		createRepositorySnapshot: ["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],
		diffRange: ["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],
		exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
	},
	emojis: { get: ["GET /emojis"] },
	enterpriseTeamMemberships: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],
		get: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
		remove: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]
	},
	enterpriseTeamOrganizations: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignment: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignments: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]
	},
	enterpriseTeams: {
		create: ["POST /enterprises/{enterprise}/teams"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
		get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
		list: ["GET /enterprises/{enterprise}/teams"],
		update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
	},
	gists: {
		checkIsStarred: ["GET /gists/{gist_id}/star"],
		create: ["POST /gists"],
		createComment: ["POST /gists/{gist_id}/comments"],
		delete: ["DELETE /gists/{gist_id}"],
		deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
		fork: ["POST /gists/{gist_id}/forks"],
		get: ["GET /gists/{gist_id}"],
		getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
		getRevision: ["GET /gists/{gist_id}/{sha}"],
		list: ["GET /gists"],
		listComments: ["GET /gists/{gist_id}/comments"],
		listCommits: ["GET /gists/{gist_id}/commits"],
		listForUser: ["GET /users/{username}/gists"],
		listForks: ["GET /gists/{gist_id}/forks"],
		listPublic: ["GET /gists/public"],
		listStarred: ["GET /gists/starred"],
		star: ["PUT /gists/{gist_id}/star"],
		unstar: ["DELETE /gists/{gist_id}/star"],
		update: ["PATCH /gists/{gist_id}"],
		updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
	},
	git: {
		createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
		createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
		createRef: ["POST /repos/{owner}/{repo}/git/refs"],
		createTag: ["POST /repos/{owner}/{repo}/git/tags"],
		createTree: ["POST /repos/{owner}/{repo}/git/trees"],
		deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
		getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
		getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
		getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
		getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
		getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
		listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
		updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
	},
	gitignore: {
		getAllTemplates: ["GET /gitignore/templates"],
		getTemplate: ["GET /gitignore/templates/{name}"]
	},
	hostedCompute: {
		createNetworkConfigurationForOrg: ["POST /orgs/{org}/settings/network-configurations"],
		deleteNetworkConfigurationFromOrg: ["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkConfigurationForOrg: ["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkSettingsForOrg: ["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],
		listNetworkConfigurationsForOrg: ["GET /orgs/{org}/settings/network-configurations"],
		updateNetworkConfigurationForOrg: ["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]
	},
	interactions: {
		getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
		getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
		getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
		getRestrictionsForYourPublicRepos: [
			"GET /user/interaction-limits",
			{},
			{ renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
		],
		removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
		removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
		removeRestrictionsForRepo: ["DELETE /repos/{owner}/{repo}/interaction-limits"],
		removeRestrictionsForYourPublicRepos: [
			"DELETE /user/interaction-limits",
			{},
			{ renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
		],
		setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
		setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
		setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
		setRestrictionsForYourPublicRepos: [
			"PUT /user/interaction-limits",
			{},
			{ renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
		]
	},
	issues: {
		addAssignees: ["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		addBlockedByDependency: ["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		addSubIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
		checkUserCanBeAssignedToIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],
		create: ["POST /repos/{owner}/{repo}/issues"],
		createComment: ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		createLabel: ["POST /repos/{owner}/{repo}/labels"],
		createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
		deleteComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
		deleteMilestone: ["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],
		get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
		getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
		getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
		getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
		getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
		list: ["GET /issues"],
		listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
		listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
		listDependenciesBlockedBy: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		listDependenciesBlocking: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],
		listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
		listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
		listEventsForTimeline: ["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],
		listForAuthenticatedUser: ["GET /user/issues"],
		listForOrg: ["GET /orgs/{org}/issues"],
		listForRepo: ["GET /repos/{owner}/{repo}/issues"],
		listLabelsForMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],
		listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
		listLabelsOnIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
		listSubIssues: ["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		removeAllLabels: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		removeAssignees: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		removeDependencyBlockedBy: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],
		removeLabel: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],
		removeSubIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],
		reprioritizeSubIssue: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],
		setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
		updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
		updateMilestone: ["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]
	},
	licenses: {
		get: ["GET /licenses/{license}"],
		getAllCommonlyUsed: ["GET /licenses"],
		getForRepo: ["GET /repos/{owner}/{repo}/license"]
	},
	markdown: {
		render: ["POST /markdown"],
		renderRaw: ["POST /markdown/raw", { headers: { "content-type": "text/plain; charset=utf-8" } }]
	},
	meta: {
		get: ["GET /meta"],
		getAllVersions: ["GET /versions"],
		getOctocat: ["GET /octocat"],
		getZen: ["GET /zen"],
		root: ["GET /"]
	},
	migrations: {
		deleteArchiveForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/archive"],
		deleteArchiveForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/archive"],
		downloadArchiveForOrg: ["GET /orgs/{org}/migrations/{migration_id}/archive"],
		getArchiveForAuthenticatedUser: ["GET /user/migrations/{migration_id}/archive"],
		getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
		getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
		listForAuthenticatedUser: ["GET /user/migrations"],
		listForOrg: ["GET /orgs/{org}/migrations"],
		listReposForAuthenticatedUser: ["GET /user/migrations/{migration_id}/repositories"],
		listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
		listReposForUser: [
			"GET /user/migrations/{migration_id}/repositories",
			{},
			{ renamed: ["migrations", "listReposForAuthenticatedUser"] }
		],
		startForAuthenticatedUser: ["POST /user/migrations"],
		startForOrg: ["POST /orgs/{org}/migrations"],
		unlockRepoForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],
		unlockRepoForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]
	},
	oidc: {
		getOidcCustomSubTemplateForOrg: ["GET /orgs/{org}/actions/oidc/customization/sub"],
		updateOidcCustomSubTemplateForOrg: ["PUT /orgs/{org}/actions/oidc/customization/sub"]
	},
	orgs: {
		addSecurityManagerTeam: [
			"PUT /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team" }
		],
		assignTeamToOrgRole: ["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		assignUserToOrgRole: ["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		blockUser: ["PUT /orgs/{org}/blocks/{username}"],
		cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
		checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
		checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
		checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
		convertMemberToOutsideCollaborator: ["PUT /orgs/{org}/outside_collaborators/{username}"],
		createArtifactStorageRecord: ["POST /orgs/{org}/artifacts/metadata/storage-record"],
		createInvitation: ["POST /orgs/{org}/invitations"],
		createIssueType: ["POST /orgs/{org}/issue-types"],
		createWebhook: ["POST /orgs/{org}/hooks"],
		customPropertiesForOrgsCreateOrUpdateOrganizationValues: ["PATCH /organizations/{org}/org-properties/values"],
		customPropertiesForOrgsGetOrganizationValues: ["GET /organizations/{org}/org-properties/values"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinition: ["PUT /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinitions: ["PATCH /orgs/{org}/properties/schema"],
		customPropertiesForReposCreateOrUpdateOrganizationValues: ["PATCH /orgs/{org}/properties/values"],
		customPropertiesForReposDeleteOrganizationDefinition: ["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinition: ["GET /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinitions: ["GET /orgs/{org}/properties/schema"],
		customPropertiesForReposGetOrganizationValues: ["GET /orgs/{org}/properties/values"],
		delete: ["DELETE /orgs/{org}"],
		deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /orgs/{org}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],
		deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
		deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
		disableSelectedRepositoryImmutableReleasesOrganization: ["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		enableSelectedRepositoryImmutableReleasesOrganization: ["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		get: ["GET /orgs/{org}"],
		getImmutableReleasesSettings: ["GET /orgs/{org}/settings/immutable-releases"],
		getImmutableReleasesSettingsRepositories: ["GET /orgs/{org}/settings/immutable-releases/repositories"],
		getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
		getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
		getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
		getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
		getOrgRulesetVersion: ["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],
		getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
		getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],
		list: ["GET /organizations"],
		listAppInstallations: ["GET /orgs/{org}/installations"],
		listArtifactStorageRecords: ["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],
		listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
		listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedUsers: ["GET /orgs/{org}/blocks"],
		listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
		listForAuthenticatedUser: ["GET /user/orgs"],
		listForUser: ["GET /users/{username}/orgs"],
		listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
		listIssueTypes: ["GET /orgs/{org}/issue-types"],
		listMembers: ["GET /orgs/{org}/members"],
		listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
		listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
		listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
		listOrgRoles: ["GET /orgs/{org}/organization-roles"],
		listOrganizationFineGrainedPermissions: ["GET /orgs/{org}/organization-fine-grained-permissions"],
		listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
		listPatGrantRepositories: ["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],
		listPatGrantRequestRepositories: ["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],
		listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
		listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
		listPendingInvitations: ["GET /orgs/{org}/invitations"],
		listPublicMembers: ["GET /orgs/{org}/public_members"],
		listSecurityManagerTeams: [
			"GET /orgs/{org}/security-managers",
			{},
			{ deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams" }
		],
		listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /orgs/{org}/hooks"],
		pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeMember: ["DELETE /orgs/{org}/members/{username}"],
		removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
		removeOutsideCollaborator: ["DELETE /orgs/{org}/outside_collaborators/{username}"],
		removePublicMembershipForAuthenticatedUser: ["DELETE /orgs/{org}/public_members/{username}"],
		removeSecurityManagerTeam: [
			"DELETE /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team" }
		],
		reviewPatGrantRequest: ["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],
		reviewPatGrantRequestsInBulk: ["POST /orgs/{org}/personal-access-token-requests"],
		revokeAllOrgRolesTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],
		revokeAllOrgRolesUser: ["DELETE /orgs/{org}/organization-roles/users/{username}"],
		revokeOrgRoleTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		revokeOrgRoleUser: ["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		setImmutableReleasesSettings: ["PUT /orgs/{org}/settings/immutable-releases"],
		setImmutableReleasesSettingsRepositories: ["PUT /orgs/{org}/settings/immutable-releases/repositories"],
		setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
		setPublicMembershipForAuthenticatedUser: ["PUT /orgs/{org}/public_members/{username}"],
		unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
		update: ["PATCH /orgs/{org}"],
		updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
		updateMembershipForAuthenticatedUser: ["PATCH /user/memberships/orgs/{org}"],
		updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
		updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
		updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
		updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
	},
	packages: {
		deletePackageForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}"],
		deletePackageForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],
		deletePackageForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}"],
		deletePackageVersionForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getAllPackageVersionsForAPackageOwnedByAnOrg: [
			"GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
		],
		getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
			"GET /user/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"] }
		],
		getAllPackageVersionsForPackageOwnedByAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByOrg: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions"],
		getPackageForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}"],
		getPackageForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}"],
		getPackageForUser: ["GET /users/{username}/packages/{package_type}/{package_name}"],
		getPackageVersionForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		listDockerMigrationConflictingPackagesForAuthenticatedUser: ["GET /user/docker/conflicts"],
		listDockerMigrationConflictingPackagesForOrganization: ["GET /orgs/{org}/docker/conflicts"],
		listDockerMigrationConflictingPackagesForUser: ["GET /users/{username}/docker/conflicts"],
		listPackagesForAuthenticatedUser: ["GET /user/packages"],
		listPackagesForOrganization: ["GET /orgs/{org}/packages"],
		listPackagesForUser: ["GET /users/{username}/packages"],
		restorePackageForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageVersionForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]
	},
	privateRegistries: {
		createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
		deleteOrgPrivateRegistry: ["DELETE /orgs/{org}/private-registries/{secret_name}"],
		getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
		listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
		updateOrgPrivateRegistry: ["PATCH /orgs/{org}/private-registries/{secret_name}"]
	},
	projects: {
		addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
		addItemForUser: ["POST /users/{username}/projectsV2/{project_number}/items"],
		deleteItemForOrg: ["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		deleteItemForUser: ["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		getFieldForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],
		getFieldForUser: ["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],
		getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
		getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
		getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		getUserItem: ["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
		listFieldsForUser: ["GET /users/{username}/projectsV2/{project_number}/fields"],
		listForOrg: ["GET /orgs/{org}/projectsV2"],
		listForUser: ["GET /users/{username}/projectsV2"],
		listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
		listItemsForUser: ["GET /users/{username}/projectsV2/{project_number}/items"],
		updateItemForOrg: ["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		updateItemForUser: ["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]
	},
	pulls: {
		checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		create: ["POST /repos/{owner}/{repo}/pulls"],
		createReplyForReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],
		createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		createReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		deletePendingReview: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		deleteReviewComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		dismissReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],
		get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
		getReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		list: ["GET /repos/{owner}/{repo}/pulls"],
		listCommentsForReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],
		listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
		listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
		listRequestedReviewers: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		listReviewComments: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
		listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		removeRequestedReviewers: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		requestReviewers: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		submitReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
		update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
		updateBranch: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],
		updateReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		updateReviewComment: ["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]
	},
	rateLimit: { get: ["GET /rate_limit"] },
	reactions: {
		createForCommitComment: ["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		createForIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		createForIssueComment: ["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		createForPullRequestReviewComment: ["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		createForRelease: ["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		createForTeamDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		createForTeamDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],
		deleteForCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],
		deleteForIssueComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForPullRequestComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],
		deleteForTeamDiscussion: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],
		deleteForTeamDiscussionComment: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],
		listForCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		listForIssueComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		listForPullRequestReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		listForRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		listForTeamDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		listForTeamDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]
	},
	repos: {
		acceptInvitation: [
			"PATCH /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
		],
		acceptInvitationForAuthenticatedUser: ["PATCH /user/repository_invitations/{invitation_id}"],
		addAppAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
		addStatusCheckContexts: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		addTeamAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		addUserAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		cancelPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],
		checkAutomatedSecurityFixes: ["GET /repos/{owner}/{repo}/automated-security-fixes"],
		checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
		checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
		checkPrivateVulnerabilityReporting: ["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],
		checkVulnerabilityAlerts: ["GET /repos/{owner}/{repo}/vulnerability-alerts"],
		codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
		compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
		compareCommitsWithBasehead: ["GET /repos/{owner}/{repo}/compare/{basehead}"],
		createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
		createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
		createCommitComment: ["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		createCommitSignatureProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
		createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
		createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
		createDeploymentBranchPolicy: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		createDeploymentProtectionRule: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		createDeploymentStatus: ["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
		createForAuthenticatedUser: ["POST /user/repos"],
		createFork: ["POST /repos/{owner}/{repo}/forks"],
		createInOrg: ["POST /orgs/{org}/repos"],
		createOrUpdateEnvironment: ["PUT /repos/{owner}/{repo}/environments/{environment_name}"],
		createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
		createOrgRuleset: ["POST /orgs/{org}/rulesets"],
		createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
		createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
		createRelease: ["POST /repos/{owner}/{repo}/releases"],
		createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
		createUsingTemplate: ["POST /repos/{template_owner}/{template_repo}/generate"],
		createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
		customPropertiesForReposCreateOrUpdateRepositoryValues: ["PATCH /repos/{owner}/{repo}/properties/values"],
		customPropertiesForReposGetRepositoryValues: ["GET /repos/{owner}/{repo}/properties/values"],
		declineInvitation: [
			"DELETE /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
		],
		declineInvitationForAuthenticatedUser: ["DELETE /user/repository_invitations/{invitation_id}"],
		delete: ["DELETE /repos/{owner}/{repo}"],
		deleteAccessRestrictions: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		deleteAdminBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		deleteAnEnvironment: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],
		deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		deleteBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],
		deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
		deleteCommitSignatureProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
		deleteDeployment: ["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],
		deleteDeploymentBranchPolicy: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
		deleteInvitation: ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],
		deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
		deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
		deletePullRequestReviewProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
		deleteReleaseAsset: ["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
		disableAutomatedSecurityFixes: ["DELETE /repos/{owner}/{repo}/automated-security-fixes"],
		disableDeploymentProtectionRule: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		disableImmutableReleases: ["DELETE /repos/{owner}/{repo}/immutable-releases"],
		disablePrivateVulnerabilityReporting: ["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],
		disableVulnerabilityAlerts: ["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],
		downloadArchive: [
			"GET /repos/{owner}/{repo}/zipball/{ref}",
			{},
			{ renamed: ["repos", "downloadZipballArchive"] }
		],
		downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
		downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
		enableAutomatedSecurityFixes: ["PUT /repos/{owner}/{repo}/automated-security-fixes"],
		enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
		enablePrivateVulnerabilityReporting: ["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],
		enableVulnerabilityAlerts: ["PUT /repos/{owner}/{repo}/vulnerability-alerts"],
		generateReleaseNotes: ["POST /repos/{owner}/{repo}/releases/generate-notes"],
		get: ["GET /repos/{owner}/{repo}"],
		getAccessRestrictions: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		getAdminBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		getAllDeploymentProtectionRules: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
		getAllStatusCheckContexts: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],
		getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
		getAppsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],
		getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
		getBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection"],
		getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
		getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
		getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
		getCollaboratorPermissionLevel: ["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],
		getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
		getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
		getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
		getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
		getCommitSignatureProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
		getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
		getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
		getCustomDeploymentProtectionRule: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
		getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
		getDeploymentBranchPolicy: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		getDeploymentStatus: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],
		getEnvironment: ["GET /repos/{owner}/{repo}/environments/{environment_name}"],
		getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
		getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
		getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
		getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
		getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
		getOrgRulesets: ["GET /orgs/{org}/rulesets"],
		getPages: ["GET /repos/{owner}/{repo}/pages"],
		getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
		getPagesDeployment: ["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],
		getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
		getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
		getPullRequestReviewProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
		getReadme: ["GET /repos/{owner}/{repo}/readme"],
		getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
		getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
		getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
		getRepoRuleSuite: ["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],
		getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
		getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		getRepoRulesetHistory: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],
		getRepoRulesetVersion: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],
		getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
		getStatusChecksProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		getTeamsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],
		getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
		getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
		getUsersWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],
		getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
		getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
		getWebhookConfigForRepo: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],
		listActivities: ["GET /repos/{owner}/{repo}/activity"],
		listAttestations: ["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],
		listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
		listBranches: ["GET /repos/{owner}/{repo}/branches"],
		listBranchesForHeadCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],
		listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
		listCommentsForCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
		listCommitStatusesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],
		listCommits: ["GET /repos/{owner}/{repo}/commits"],
		listContributors: ["GET /repos/{owner}/{repo}/contributors"],
		listCustomDeploymentRuleIntegrations: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],
		listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
		listDeploymentBranchPolicies: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		listDeploymentStatuses: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
		listForAuthenticatedUser: ["GET /user/repos"],
		listForOrg: ["GET /orgs/{org}/repos"],
		listForUser: ["GET /users/{username}/repos"],
		listForks: ["GET /repos/{owner}/{repo}/forks"],
		listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
		listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
		listLanguages: ["GET /repos/{owner}/{repo}/languages"],
		listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
		listPublic: ["GET /repositories"],
		listPullRequestsAssociatedWithCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],
		listReleaseAssets: ["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],
		listReleases: ["GET /repos/{owner}/{repo}/releases"],
		listTags: ["GET /repos/{owner}/{repo}/tags"],
		listTeams: ["GET /repos/{owner}/{repo}/teams"],
		listWebhookDeliveries: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
		merge: ["POST /repos/{owner}/{repo}/merges"],
		mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
		pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeAppAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		removeCollaborator: ["DELETE /repos/{owner}/{repo}/collaborators/{username}"],
		removeStatusCheckContexts: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		removeStatusCheckProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		removeTeamAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		removeUserAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
		replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
		requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
		setAdminBranchProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		setAppAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		setStatusCheckContexts: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		setTeamAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		setUserAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
		transfer: ["POST /repos/{owner}/{repo}/transfer"],
		update: ["PATCH /repos/{owner}/{repo}"],
		updateBranchProtection: ["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],
		updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
		updateDeploymentBranchPolicy: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
		updateInvitation: ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],
		updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
		updatePullRequestReviewProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
		updateReleaseAsset: ["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		updateStatusCheckPotection: [
			"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
			{},
			{ renamed: ["repos", "updateStatusCheckProtection"] }
		],
		updateStatusCheckProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
		updateWebhookConfigForRepo: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		uploadReleaseAsset: ["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}", { baseUrl: "https://uploads.github.com" }]
	},
	search: {
		code: ["GET /search/code"],
		commits: ["GET /search/commits"],
		issuesAndPullRequests: ["GET /search/issues"],
		labels: ["GET /search/labels"],
		repos: ["GET /search/repositories"],
		topics: ["GET /search/topics"],
		users: ["GET /search/users"]
	},
	secretScanning: {
		createPushProtectionBypass: ["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],
		getAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
		listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
		listLocationsForAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],
		listOrgPatternConfigs: ["GET /orgs/{org}/secret-scanning/pattern-configurations"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		updateOrgPatternConfigs: ["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]
	},
	securityAdvisories: {
		createFork: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],
		createPrivateVulnerabilityReport: ["POST /repos/{owner}/{repo}/security-advisories/reports"],
		createRepositoryAdvisory: ["POST /repos/{owner}/{repo}/security-advisories"],
		createRepositoryAdvisoryCveRequest: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],
		getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
		getRepositoryAdvisory: ["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],
		listGlobalAdvisories: ["GET /advisories"],
		listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
		listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
		updateRepositoryAdvisory: ["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]
	},
	teams: {
		addOrUpdateMembershipForUserInOrg: ["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		addOrUpdateRepoPermissionsInOrg: ["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		checkPermissionsForRepoInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		create: ["POST /orgs/{org}/teams"],
		createDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
		deleteDiscussionCommentInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		deleteDiscussionInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
		getByName: ["GET /orgs/{org}/teams/{team_slug}"],
		getDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		getDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		getMembershipForUserInOrg: ["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		list: ["GET /orgs/{org}/teams"],
		listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
		listDiscussionCommentsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
		listForAuthenticatedUser: ["GET /user/teams"],
		listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
		listPendingInvitationsInOrg: ["GET /orgs/{org}/teams/{team_slug}/invitations"],
		listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
		removeMembershipForUserInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		removeRepoInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		updateDiscussionCommentInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		updateDiscussionInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
	},
	users: {
		addEmailForAuthenticated: [
			"POST /user/emails",
			{},
			{ renamed: ["users", "addEmailForAuthenticatedUser"] }
		],
		addEmailForAuthenticatedUser: ["POST /user/emails"],
		addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
		block: ["PUT /user/blocks/{username}"],
		checkBlocked: ["GET /user/blocks/{username}"],
		checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
		checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
		createGpgKeyForAuthenticated: [
			"POST /user/gpg_keys",
			{},
			{ renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
		],
		createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
		createPublicSshKeyForAuthenticated: [
			"POST /user/keys",
			{},
			{ renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
		],
		createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
		createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
		deleteAttestationsBulk: ["POST /users/{username}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /users/{username}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /users/{username}/attestations/digest/{subject_digest}"],
		deleteEmailForAuthenticated: [
			"DELETE /user/emails",
			{},
			{ renamed: ["users", "deleteEmailForAuthenticatedUser"] }
		],
		deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
		deleteGpgKeyForAuthenticated: [
			"DELETE /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
		],
		deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
		deletePublicSshKeyForAuthenticated: [
			"DELETE /user/keys/{key_id}",
			{},
			{ renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
		],
		deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
		deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
		deleteSshSigningKeyForAuthenticatedUser: ["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],
		follow: ["PUT /user/following/{username}"],
		getAuthenticated: ["GET /user"],
		getById: ["GET /user/{account_id}"],
		getByUsername: ["GET /users/{username}"],
		getContextForUser: ["GET /users/{username}/hovercard"],
		getGpgKeyForAuthenticated: [
			"GET /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
		],
		getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
		getPublicSshKeyForAuthenticated: [
			"GET /user/keys/{key_id}",
			{},
			{ renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
		],
		getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
		getSshSigningKeyForAuthenticatedUser: ["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],
		list: ["GET /users"],
		listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedByAuthenticated: [
			"GET /user/blocks",
			{},
			{ renamed: ["users", "listBlockedByAuthenticatedUser"] }
		],
		listBlockedByAuthenticatedUser: ["GET /user/blocks"],
		listEmailsForAuthenticated: [
			"GET /user/emails",
			{},
			{ renamed: ["users", "listEmailsForAuthenticatedUser"] }
		],
		listEmailsForAuthenticatedUser: ["GET /user/emails"],
		listFollowedByAuthenticated: [
			"GET /user/following",
			{},
			{ renamed: ["users", "listFollowedByAuthenticatedUser"] }
		],
		listFollowedByAuthenticatedUser: ["GET /user/following"],
		listFollowersForAuthenticatedUser: ["GET /user/followers"],
		listFollowersForUser: ["GET /users/{username}/followers"],
		listFollowingForUser: ["GET /users/{username}/following"],
		listGpgKeysForAuthenticated: [
			"GET /user/gpg_keys",
			{},
			{ renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
		],
		listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
		listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
		listPublicEmailsForAuthenticated: [
			"GET /user/public_emails",
			{},
			{ renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
		],
		listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
		listPublicKeysForUser: ["GET /users/{username}/keys"],
		listPublicSshKeysForAuthenticated: [
			"GET /user/keys",
			{},
			{ renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
		],
		listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
		listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
		listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
		listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
		listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
		setPrimaryEmailVisibilityForAuthenticated: [
			"PATCH /user/email/visibility",
			{},
			{ renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
		],
		setPrimaryEmailVisibilityForAuthenticatedUser: ["PATCH /user/email/visibility"],
		unblock: ["DELETE /user/blocks/{username}"],
		unfollow: ["DELETE /user/following/{username}"],
		updateAuthenticated: ["PATCH /user"]
	}
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
const endpointMethodsMap = new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) for (const [methodName, endpoint] of Object.entries(endpoints)) {
	const [route, defaults, decorations] = endpoint;
	const [method, url] = route.split(/ /);
	const endpointDefaults = Object.assign({
		method,
		url
	}, defaults);
	if (!endpointMethodsMap.has(scope)) endpointMethodsMap.set(scope, new Map());
	endpointMethodsMap.get(scope).set(methodName, {
		scope,
		methodName,
		endpointDefaults,
		decorations
	});
}
const handler = {
	has({ scope }, methodName) {
		return endpointMethodsMap.get(scope).has(methodName);
	},
	getOwnPropertyDescriptor(target, methodName) {
		return {
			value: this.get(target, methodName),
			configurable: true,
			writable: true,
			enumerable: true
		};
	},
	defineProperty(target, methodName, descriptor) {
		Object.defineProperty(target.cache, methodName, descriptor);
		return true;
	},
	deleteProperty(target, methodName) {
		delete target.cache[methodName];
		return true;
	},
	ownKeys({ scope }) {
		return [...endpointMethodsMap.get(scope).keys()];
	},
	set(target, methodName, value) {
		return target.cache[methodName] = value;
	},
	get({ octokit, scope, cache }, methodName) {
		if (cache[methodName]) return cache[methodName];
		const method = endpointMethodsMap.get(scope).get(methodName);
		if (!method) return;
		const { endpointDefaults, decorations } = method;
		if (decorations) cache[methodName] = decorate(octokit, scope, methodName, endpointDefaults, decorations);
		else cache[methodName] = octokit.request.defaults(endpointDefaults);
		return cache[methodName];
	}
};
function endpointsToMethods(octokit) {
	const newMethods = {};
	for (const scope of endpointMethodsMap.keys()) newMethods[scope] = new Proxy({
		octokit,
		scope,
		cache: {}
	}, handler);
	return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
	const requestWithDefaults = octokit.request.defaults(defaults);
	function withDecorations(...args) {
		let options = requestWithDefaults.endpoint.merge(...args);
		if (decorations.mapToData) {
			options = Object.assign({}, options, {
				data: options[decorations.mapToData],
				[decorations.mapToData]: void 0
			});
			return requestWithDefaults(options);
		}
		if (decorations.renamed) {
			const [newScope, newMethodName] = decorations.renamed;
			octokit.log.warn(`octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`);
		}
		if (decorations.deprecated) octokit.log.warn(decorations.deprecated);
		if (decorations.renamedParameters) {
			const options2 = requestWithDefaults.endpoint.merge(...args);
			for (const [name, alias] of Object.entries(decorations.renamedParameters)) if (name in options2) {
				octokit.log.warn(`"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`);
				if (!(alias in options2)) options2[alias] = options2[name];
				delete options2[name];
			}
			return requestWithDefaults(options2);
		}
		return requestWithDefaults(...args);
	}
	return Object.assign(withDecorations, requestWithDefaults);
}
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
	return { rest: endpointsToMethods(octokit) };
}
restEndpointMethods.VERSION = VERSION$1;
function legacyRestEndpointMethods(octokit) {
	const api = endpointsToMethods(octokit);
	return {
		...api,
		rest: api
	};
}
legacyRestEndpointMethods.VERSION = VERSION$1;
// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION;
new Context();
const baseUrl = getApiBaseUrl();
const defaults = {
	baseUrl,
	request: {
		agent: getProxyAgent(baseUrl),
		fetch: getProxyFetch(baseUrl)
	}
};
const GitHub = Octokit.plugin(restEndpointMethods, paginateRest).defaults(defaults);
function getOctokitOptions(token, options) {
	const opts = Object.assign({}, options || {});
	const auth = getAuthString(token, opts);
	if (auth) opts.auth = auth;
	const userAgent = getUserAgentWithOrchestrationId(opts.userAgent);
	if (userAgent) opts.userAgent = userAgent;
	return opts;
}
new Context();
function getOctokit(token, options, ...additionalPlugins) {
	return new (GitHub.plugin(...additionalPlugins))(getOctokitOptions(token, options));
}
// build/lib/github/fetch.js
function createFetch(http) {
	return async (url, init = {}) => {
		const { status, headers, body } = await http.send({
			method: init.method ?? "GET",
			url,
			headers: Object.fromEntries(new Headers(init.headers).entries()),
			...typeof init.body === "string" ? { body: init.body } : {},
			signal: init.signal ?? void 0
		});
		const flat = Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
		const response = new Response(status === 204 || status === 205 || status === 304 ? null : new Uint8Array(body), {
			status,
			headers: flat
		});
		Object.defineProperty(response, "url", { value: url });
		return response;
	};
}
// build/lib/github/deployments.js
const MAX_DESCRIPTION = 140;
var GitHubDeployments = class {
	#octokit;
	#deps;
	#record;
	constructor(deps) {
		this.#deps = deps;
		this.#octokit = getOctokit(deps.token, {
			baseUrl: deps.context.apiUrl,
			request: { fetch: createFetch(deps.http) }
		});
	}
	async begin(environment, sha) {
		await this.#tell("record the deployment", async () => {
			this.#record = await this.#findOwn(environment, sha) ?? await this.#create(environment, sha);
		});
	}
	async beginFor(environment, sha) {
		await this.#tell("record the rollback", async () => {
			this.#record = await this.#create(environment, sha);
		});
	}
	async report(state, description, environmentUrl) {
		const id = this.#record;
		if (id === void 0) return;
		await this.#tell("set the deployment status", async () => {
			await this.#octokit.rest.repos.createDeploymentStatus({
				...this.#deps.context.repository,
				deployment_id: id,
				state,
				description: description.length > MAX_DESCRIPTION ? `${description.slice(0, 139)}…` : description,
				log_url: this.#deps.context.runUrl,
				...environmentUrl === void 0 ? {} : { environment_url: environmentUrl },
				auto_inactive: true
			});
		});
	}
	async compare(deployed, wanted) {
		try {
			const { data } = await this.#octokit.rest.repos.compareCommitsWithBasehead({
				...this.#deps.context.repository,
				basehead: `${deployed}...${wanted}`,
				per_page: 1
			});
			return data.status;
		} catch (error) {
			if (error instanceof Error && "status" in error && error.status === 404) return "unknown";
			this.#deps.say(`Could not compare the commits: ${messageOf(error)}`);
			return;
		}
	}
	async #findOwn(environment, sha) {
		const { repository, runId } = this.#deps.context;
		const { data } = await this.#octokit.rest.repos.listDeployments({
			...repository,
			environment,
			sha,
			per_page: 10
		});
		for (const { id } of data) if ((await this.#octokit.rest.repos.listDeploymentStatuses({
			...repository,
			deployment_id: id,
			per_page: 10
		})).data.some(({ log_url, target_url }) => [log_url, target_url].some((url) => url?.includes(`/actions/runs/${runId}/`)))) return id;
	}
	async #create(environment, sha) {
		const { data } = await this.#octokit.rest.repos.createDeployment({
			...this.#deps.context.repository,
			ref: sha,
			environment,
			auto_merge: false,
			required_contexts: []
		});
		return "id" in data ? data.id : void 0;
	}
	async #tell(what, call) {
		try {
			await call();
		} catch (error) {
			const hint = error instanceof Error && "status" in error && (error.status === 403 || error.status === 404) ? "; the job needs `permissions: deployments: write`" : "";
			this.#deps.say(`Could not ${what} on GitHub: ${messageOf(error)}${hint}.`);
		}
	}
};
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
	EarlyAgent = class extends node_https__WEBPACK_IMPORTED_MODULE_6__.Agent {
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
			const servername = this.#tls.servername ?? ((0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(host) ? "" : host);
			const options = {
				host,
				port: Number(port || 443),
				servername,
				ALPNProtocols: ["http/1.1"]
			};
			const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_9__.connect)({
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
			this.#http = new node_http__WEBPACK_IMPORTED_MODULE_5__.Agent(shared);
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
		open(request$3) {
			const isHttps = request$3.url.startsWith("https:");
			const timeoutMs = request$3.timeoutMs ?? DEFAULT_TIMEOUT_MS;
			return new Promise((resolve, reject) => {
				const fail = (error) => reject(ConnectionError.from(error, request$3));
				let isAnswered = false;
				let call;
				try {
					call = (isHttps ? node_https__WEBPACK_IMPORTED_MODULE_6__.request : node_http__WEBPACK_IMPORTED_MODULE_5__.request)(request$3.url, {
						method: request$3.method,
						headers: {
							"user-agent": "discordlm-actions",
							...lengthOf(request$3.body),
							...request$3.headers
						},
						agent: isHttps ? this.#https : this.#http,
						timeout: timeoutMs,
						...request$3.signal ? { signal: request$3.signal } : {}
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
					if (request$3.idleMs !== void 0) call.setTimeout(request$3.idleMs);
					resolve({
						status: stream.statusCode ?? 0,
						headers: stream.headers,
						stream
					});
				});
				if (typeof request$3.body !== "function") {
					call.end(request$3.body);
					return;
				}
				(0,node_stream__WEBPACK_IMPORTED_MODULE_7__.pipeline)(request$3.body(), call, (error) => {
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
init_client$1();
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
function isImmutable(error) {
	return error instanceof KubeApiError && error.status === 422 && [error.said, ...error.causes.map(({ message }) => message)].some((text) => /immutable|may not change|may not be changed|cannot change roleRef|updates to \S+ spec for fields other than/i.test(text));
}
function isExpired$2(body) {
	return isJsonObject(body) && body.kind === "Status" && (field(body, "code") === 410 || body.reason === "Expired");
}
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
const HINTS$2 = {
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
		hint: HINTS$2[error.fault],
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
init_client$1();
init_object();
const RETRIES$3 = 5;
const FIRST_RETRIES = 2;
const FIRST_TIMEOUT_MS = 1e4;
const RETRY_STATUSES$5 = [
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
		const retries = method === "POST" && !options.isRepeatable ? 0 : options.isFirst ? FIRST_RETRIES : RETRIES$3;
		const withRenewal = async () => {
			const response = await attempt().catch((error) => mendPath(this.#access, error));
			return response.status === 401 && this.#access.credentials.renew() ? await attempt() : response;
		};
		try {
			return await withRetries(withRenewal, {
				retries,
				statuses: RETRY_STATUSES$5,
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
		lockHolder: `${runId === "" ? "a local run" : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.randomBytes)(4).toString("hex")})`,
		apiUrl: environment.GITHUB_API_URL || "https://api.github.com"
	};
}
function readEvent(path) {
	if (!path) return {};
	try {
		const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync)(path, "utf8"));
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
		statuses: RETRY_STATUSES$4,
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
var RETRY_STATUSES$4;
var init_id_token = __esmMin((() => {
	init_action_error();
	init_retry();
	init_object();
	init_context();
	init_no_id_token();
	RETRY_STATUSES$4 = [
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
			output = node_child_process__WEBPACK_IMPORTED_MODULE_14__.execSync(cmd);
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
		if (user["token-file"]) return node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync(user["token-file"]).toString();
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
		this.execFn = node_child_process__WEBPACK_IMPORTED_MODULE_14__.spawn;
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
		this.token = node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync(filePath).toString("utf-8");
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
			output = node_child_process__WEBPACK_IMPORTED_MODULE_14__.execSync(cmd);
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
		this.url = new url__WEBPACK_IMPORTED_MODULE_15__.URL(ensureAbsoluteUrl(url));
	}
	getUrl() {
		return this.url.toString().endsWith("/") ? this.url.toString().slice(0, -1) : this.url.toString();
	}
	setUrl(url) {
		this.url = new url__WEBPACK_IMPORTED_MODULE_15__.URL(ensureAbsoluteUrl(url));
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
		node_fs__WEBPACK_IMPORTED_MODULE_11__.accessSync(filepath);
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
			if (protocol === "https:") callback(null, node_tls__WEBPACK_IMPORTED_MODULE_9__.connect({
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
		const rootDirectory = node_path__WEBPACK_IMPORTED_MODULE_13__.dirname(file);
		this.loadFromString(node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync(file).toString("utf-8"), opts);
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
		if (host && node_net__WEBPACK_IMPORTED_MODULE_8__.isIPv6(host)) serverHost = `[${host}]`;
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
		if (fileExists(namespaceFile)) namespace = node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync(namespaceFile).toString("utf-8");
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
			const files = process.env.KUBECONFIG.split(node_path__WEBPACK_IMPORTED_MODULE_13__.delimiter).filter((filename) => filename);
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
			const config = node_path__WEBPACK_IMPORTED_MODULE_13__.join(home, ".kube", "config");
			if (fileExists(config)) {
				this.loadFromFile(config, opts);
				return;
			}
		}
		if (platform === "win32") {
			try {
				const envKubeconfigPathResult = node_child_process__WEBPACK_IMPORTED_MODULE_14__.spawnSync("wsl.exe", [
					"bash",
					"-c",
					"printenv KUBECONFIG"
				]);
				if (envKubeconfigPathResult.status === 0 && envKubeconfigPathResult.stdout.length > 0) {
					const result = node_child_process__WEBPACK_IMPORTED_MODULE_14__.spawnSync("wsl.exe", ["cat", envKubeconfigPathResult.stdout.toString("utf8")]);
					if (result.status === 0) {
						this.loadFromString(result.stdout.toString("utf8"), opts);
						return;
					}
				}
			} catch {}
			try {
				const configResult = node_child_process__WEBPACK_IMPORTED_MODULE_14__.spawnSync("wsl.exe", ["cat", "~/.kube/config"]);
				if (configResult.status === 0) {
					this.loadFromString(configResult.stdout.toString("utf8"), opts);
					const result = node_child_process__WEBPACK_IMPORTED_MODULE_14__.spawnSync("wsl.exe", [
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
		} else if (((_a = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _a === void 0 ? void 0 : _a.startsWith("http:")) && cluster.skipTLSVerify) agent = new node_http__WEBPACK_IMPORTED_MODULE_5__.Agent(agentOptions);
		else if (((_b = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _b === void 0 ? void 0 : _b.startsWith("http:")) && !cluster.skipTLSVerify) throw new Error("HTTP protocol is not allowed when skipTLSVerify is not set or false");
		else agent = new node_https__WEBPACK_IMPORTED_MODULE_6__.Agent(agentOptions);
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
	if (!root || node_path__WEBPACK_IMPORTED_MODULE_13__.isAbsolute(file)) return file;
	return node_path__WEBPACK_IMPORTED_MODULE_13__.join(root, file);
}
function bufferFromFileOrString(file, data) {
	if (file) return node_fs__WEBPACK_IMPORTED_MODULE_11__.readFileSync(file);
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
			node_fs__WEBPACK_IMPORTED_MODULE_11__.accessSync(process.env.HOME);
			return process.env.HOME;
		} catch {}
		return null;
	}
	const homeDrivePath = process.env.HOMEDRIVE && process.env.HOMEPATH ? node_path__WEBPACK_IMPORTED_MODULE_13__.join(process.env.HOMEDRIVE, process.env.HOMEPATH) : "";
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
		node_fs__WEBPACK_IMPORTED_MODULE_11__.accessSync(node_path__WEBPACK_IMPORTED_MODULE_13__.join(dir, ".kube", "config"));
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		node_fs__WEBPACK_IMPORTED_MODULE_11__.accessSync(dir, node_fs__WEBPACK_IMPORTED_MODULE_11__.constants.W_OK);
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		node_fs__WEBPACK_IMPORTED_MODULE_11__.accessSync(dir);
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
var ALIAS, DOC, MAP, PAIR, SCALAR$1, SEQ, NODE_TYPE, isAlias, isDocument$1, isMap, isPair, isScalar, isSeq, hasAnchor;
var init_identity = __esmMin((() => {
	ALIAS = Symbol.for("yaml.alias");
	DOC = Symbol.for("yaml.document");
	MAP = Symbol.for("yaml.map");
	PAIR = Symbol.for("yaml.pair");
	SCALAR$1 = Symbol.for("yaml.scalar");
	SEQ = Symbol.for("yaml.seq");
	NODE_TYPE = Symbol.for("yaml.node.type");
	isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	isDocument$1 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$1;
	isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
}));
// node_modules/yaml/browser/dist/visit.js
function visit(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument$1(node)) {
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
	if (isDocument$1(node)) {
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
	} else if (isDocument$1(parent)) parent.contents = node;
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
			if (!isDocument$1(doc)) throw new TypeError("A document argument is required");
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
	if (isDocument$1(value)) value = value.contents;
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
function parseOptions$1(options) {
	const prettyErrors = options.prettyErrors !== false;
	return {
		lineCounter: options.lineCounter || prettyErrors && new LineCounter() || null,
		prettyErrors
	};
}
function parseAllDocuments(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions$1(options);
	const parser = new Parser(lineCounter?.addNewLine);
	const composer = new Composer(options);
	const docs = Array.from(composer.compose(parser.parse(source)));
	if (prettyErrors && lineCounter) for (const doc of docs) {
		doc.errors.forEach(prettifyError(source, lineCounter));
		doc.warnings.forEach(prettifyError(source, lineCounter));
	}
	if (docs.length > 0) return docs;
	return Object.assign([], { empty: true }, composer.streamInfo());
}
function parseDocument$1(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions$1(options);
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
	if (isDocument$1(value) && !_replacer) return value.toString(options);
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
// build/lib/template/places.js
function lastAtOrBefore(ascending, limit) {
	let [low, high] = [0, ascending.length];
	while (high - low > 1) {
		const middle = low + high >> 1;
		if ((ascending[middle] ?? 0) <= limit) low = middle;
		else high = middle;
	}
	return low;
}
function applyEdits(text, edits) {
	let result = "";
	let at = 0;
	for (const edit of edits) {
		result += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return result + text.slice(at);
}
function placesBefore(text, edits) {
	const lines = new LineIndex(text);
	const starts = [0];
	const origins = [{ shift: 0 }];
	let shift = 0;
	for (const edit of edits) {
		starts.push(edit.start + shift, edit.start + shift + edit.text.length);
		shift += edit.text.length - (edit.end - edit.start);
		origins.push({
			edit,
			shift: 0
		}, { shift });
	}
	return (offset) => {
		const origin = origins[lastAtOrBefore(starts, offset)];
		return lines.place(origin?.edit?.start ?? offset - (origin?.shift ?? 0));
	};
}
var LineIndex;
var init_places = __esmMin((() => {
	LineIndex = class {
		#starts;
		constructor(text) {
			const starts = [0];
			for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
			this.#starts = starts;
		}
		place(offset) {
			const line = lastAtOrBefore(this.#starts, offset);
			return {
				line: line + 1,
				column: offset - (this.#starts[line] ?? 0) + 1
			};
		}
	};
}));
// build/lib/template/comments.js
function isInComment(text) {
	const starts = [];
	const ends = [];
	let offset = 0;
	for (const lexeme of new Lexer().lex(text)) {
		if (lexeme.startsWith("#")) {
			starts.push(offset);
			ends.push(offset + lexeme.length);
		}
		if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
	}
	return (at) => {
		const index = lastAtOrBefore(starts, at);
		return at >= (starts[index] ?? Number.POSITIVE_INFINITY) && at < (ends[index] ?? 0);
	};
}
var init_comments = __esmMin((() => {
	init_dist();
	init_places();
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
function unreadableCharacters(text) {
	const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
	if (!found) return [];
	const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	return [{
		code: "YAML_INVALID",
		message: found[0] === "\r" ? "a carriage return stands alone" : `the character U+${code} is not allowed`,
		offset: found.index
	}];
}
function faultOf(error) {
	const [sentence = error.message] = error.message.split(/ at line \d+/);
	return {
		code: "YAML_INVALID",
		message: sentence,
		offset: error.pos[0]
	};
}
function misplaced(filled, tokens) {
	if (tokens.length === 0) return [];
	const isComment = isInComment(filled);
	return tokens.filter((token) => !isComment(token.start)).map((token) => ({
		code: "MISPLACED",
		message: "a placeholder cannot stand in a tag, an anchor or an alias",
		offset: token.start
	}));
}
var init_faults = __esmMin((() => {
	init_comments();
}));
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
function parseYamlDocuments(text, placeOf) {
	const lines = placeOf === void 0 ? new LineIndex(text) : void 0;
	const place = placeOf ?? ((offset) => lines?.place(offset) ?? {
		line: 1,
		column: 1
	});
	const documents = parseAllDocuments(text, OPTIONS$1);
	return (Array.isArray(documents) ? documents : []).map((document, index) => {
		const errors = [...document.errors.map(({ message, pos }) => ({
			message: message.split(/ at line \d+/)[0] ?? message,
			...place(pos[0])
		})), ...repeatedKeysOf(document).map(({ message, offset }) => ({
			message,
			...place(offset)
		}))];
		const start = document.contents?.range?.[0] ?? document.range[0];
		const { line } = place(start);
		const fieldPlace = (path) => place(startOf(document.contents, path) ?? start);
		const common = {
			index,
			line,
			placeOf: fieldPlace,
			lineOf: (path) => fieldPlace(path).line
		};
		if (errors.length > 0) return {
			...common,
			value: void 0,
			errors
		};
		try {
			return {
				...common,
				value: document.toJS(),
				errors
			};
		} catch (error) {
			return {
				...common,
				value: void 0,
				errors: [{
					message: messageOf(error),
					...place(start)
				}]
			};
		}
	});
}
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
function startOf(node, path) {
	const [step, ...rest] = path;
	if (step === void 0) return void 0;
	if (isMap(node)) {
		const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
		if (pair === void 0) return void 0;
		return startOf(pair.value, rest) ?? (isScalar(pair.key) ? pair.key.range?.[0] : void 0);
	}
	if (isSeq(node) && typeof step === "number") {
		const item = node.items[step];
		return startOf(item, rest) ?? (isNode(item) ? item.range?.[0] : void 0);
	}
}
function parseYaml(text) {
	const document = parseDocument$1(text, OPTIONS$1);
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
var OPTIONS$1;
var init_yaml = __esmMin((() => {
	init_dist();
	init_action_error();
	init_faults();
	init_kubernetes_tags();
	init_places();
	OPTIONS$1 = {
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
			text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(given, "utf8"),
			folder: (0,node_path__WEBPACK_IMPORTED_MODULE_13__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(given))
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
	const fixed = PATHS$1.flatMap((name) => {
		const path = content[name];
		return typeof path === "string" && path !== "" && !(0,node_path__WEBPACK_IMPORTED_MODULE_13__.isAbsolute)(path) ? [[name, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(folder, path)]] : [];
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
var UNREADABLE, PATHS$1;
var init_kubeconfig = __esmMin((() => {
	init_action_error();
	init_yaml();
	init_object();
	UNREADABLE = "Give the text of a kubeconfig, its base64, or the path of its file.";
	PATHS$1 = [
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
	const named = (who, content) => PATHS$1.filter((name) => textField(content, name)).map((name) => `${who} names a file (${name})`);
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
		else for (const life of lives) judge$1({
			...material,
			renew: RENEW[material.kind](spell)
		}, life, now, found);
	}
	return found;
}
function judge$1({ what, kind, renew }, { from, to }, now, found) {
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
		return blocks?.map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_10__.X509Certificate(block));
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
	const inFile = async (name) => name === void 0 || isPasted ? void 0 : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(name, "utf8").catch(notThere(name));
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
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(name) === 0) return { servername: name };
	return { checkServerIdentity: (_host, certificate) => (0,node_tls__WEBPACK_IMPORTED_MODULE_9__.checkServerIdentity)(name, certificate) };
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
function tokenEntry(target) {
	const name = "discordlm";
	const ca = target.ca === void 0 ? {} : { "certificate-authority-data": Buffer.from(target.ca).toString("base64") };
	return {
		name,
		origin: "What the inputs say of the cluster",
		namespace: void 0,
		clusterName: name,
		cluster: {
			server: target.server,
			...ca
		},
		userName: name,
		user: {},
		isPasted: true
	};
}
function tokenUser(source, token) {
	return {
		...withExtension({}, TOKEN_SOURCE, { ...source }),
		token
	};
}
function throughTunnel(entry, tunnel) {
	const { "proxy-url": _, ...cluster } = entry.cluster;
	const { hostname } = new URL(String(cluster.server));
	const name = cluster["tls-server-name"] ?? hostname.replace(/^\[(.*)\]$/, "$1");
	return {
		...entry,
		cluster: withExtension({
			...cluster,
			server: `https://127.0.0.1:${tunnel.port}`,
			"tls-server-name": name
		}, TUNNEL, { host: tunnel.host })
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
function resourceManagerScope({ resourceManager }) {
	return `${resourceManager}/.default`;
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
	const cause = CAUSES$1[number]?.(refusal);
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
var SURPLUS, CAUSES$1;
var init_explain$2 = __esmMin((() => {
	init_action_error();
	init_escape();
	init_subject_forms();
	SURPLUS = /\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s;
	CAUSES$1 = {
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
	unreachable: () => unreachable$1
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
		throw unreachable$1(error, "Microsoft Entra ID", codes.unreachable, deps);
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
		retries: RETRIES$2,
		statuses: RETRY_STATUSES$3,
		...deps
	});
}
function unreachable$1(error, what, code, { signal }) {
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
var RETRIES$2, RETRY_STATUSES$3, JWT_BEARER;
var init_token = __esmMin((() => {
	init_action_error();
	init_connection_error();
	init_retry();
	init_object();
	init_id_token();
	init_cloud();
	init_explain$2();
	RETRIES$2 = 4;
	RETRY_STATUSES$3 = [
		408,
		429,
		500,
		502,
		503,
		504
	];
	JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
}));
// build/lib/azure/resource-manager.js
function explainManagerRefusal(call, response, { codes, clientId, spell }) {
	const body = parseJsonObject(response.body);
	const code = textField(body, "error", "code") ?? "";
	const said = [code, textField(body, "error", "message")].filter(Boolean).join(" ") || "no reason given";
	const isTransient = response.status === 429 || response.status >= 500;
	const hint = HINTS$1[code]?.(spell) ?? (response.status === 403 ? `Give ${clientId} a role that allows the action named; a new assignment takes some minutes to work.` : isTransient ? "Try again later; Azure was asked several times." : "Compare the names in the path above with what there is in Azure.");
	return new ActionError(isTransient ? codes.unreachable : codes.refused, `Azure refuses: ${call} → ${response.status} ${escapeInline(said.slice(0, 500))}`, { hint });
}
var RETRIES$1, RETRY_STATUSES$2, EARLY_MS, HINTS$1, ResourceManager;
var init_resource_manager = __esmMin((() => {
	init_action_error();
	init_retry();
	init_object();
	init_escape();
	init_cloud();
	init_token();
	RETRIES$1 = 4;
	RETRY_STATUSES$2 = [
		408,
		429,
		500,
		502,
		503,
		504
	];
	EARLY_MS = 6e4;
	HINTS$1 = {
		SubscriptionNotFound: (spell) => `Correct ${spell("subscription-id")}, and give the identity a role in that subscription.`,
		InvalidSubscriptionId: (spell) => `Correct ${spell("subscription-id")}: \`az account show --query id\` prints it.`,
		ResourceGroupNotFound: (spell) => `Correct ${spell("resource-group")}.`,
		ResourceNotFound: (spell) => `Correct the name and ${spell("resource-group")}.`,
		InvalidAuthenticationTokenTenant: (spell) => `Set ${spell("azure-tenant-id")} to the directory of the subscription.`
	};
	ResourceManager = class {
		#options;
		#deps;
		#token;
		constructor(options, deps) {
			this.#options = options;
			this.#deps = deps;
		}
		get(path) {
			return this.#send("GET", path);
		}
		post(path, body = {}) {
			return this.#send("POST", path, JSON.stringify(body));
		}
		async #send(method, path, body) {
			const { codes } = this.#options;
			const url = `${azureCloud(this.#deps.environment).resourceManager}${path}`;
			const token = await this.#freshToken();
			const attempt = () => this.#deps.http.send({
				method,
				url,
				headers: {
					authorization: `Bearer ${token}`,
					accept: "application/json",
					...body === void 0 ? {} : { "content-type": "application/json" }
				},
				signal: this.#deps.signal,
				...body === void 0 ? {} : { body }
			});
			const response = await withRetries(attempt, {
				retries: RETRIES$1,
				statuses: RETRY_STATUSES$2,
				...this.#deps
			}).catch((error) => {
				throw unreachable$1(error, "Azure's Resource Manager", codes.unreachable, this.#deps);
			});
			if (response.status >= 200 && response.status < 300) return parseJsonObject(response.body);
			throw explainManagerRefusal(`${method} ${path.replace(/\?.*$/, "")}`, response, this.#options);
		}
		async #freshToken() {
			const now = this.#deps.clock.now().getTime();
			if (this.#token === void 0 || this.#token.expiresAt.getTime() - EARLY_MS < now) {
				const scope = resourceManagerScope(azureCloud(this.#deps.environment));
				this.#token = await requestAzureToken({
					...this.#options,
					scope
				}, this.#deps);
			}
			return this.#token.token;
		}
	};
}));
// build/lib/kube/aks.js
var aks_exports = __exportAll({ readClusterCredential: () => readClusterCredential });
async function readClusterCredential({ aks: target, context, rules }, deps) {
	const codes = {
		refused: "PERMISSION_MISSING",
		unreachable: "CLUSTER_UNREACHABLE"
	};
	const { subscriptionId, resourceGroup, cluster } = target;
	const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${cluster}`;
	const query = new URLSearchParams({
		"api-version": API_VERSION,
		format: "exec"
	});
	if (target.publicFqdn) query.set("server-fqdn", "public");
	const credential = textField(await new ResourceManager({
		...target.identity,
		codes,
		spell: rules.spell
	}, deps).post(`${id}/listClusterUserCredential?${query}`).catch((error) => {
		throw explained(error, id, target);
	}), "kubeconfigs", 0, "value");
	if (credential === void 0) throw new ActionError("CLUSTER_UNREACHABLE", `Azure has no credential for users of the cluster ${cluster}`, { hint: `See what \`az aks get-credentials --resource-group ${resourceGroup} --name ${cluster}\` says.` });
	const entry = await readContext(credential, context, deps.mask);
	const source = entraSource(entry, target);
	return {
		entry: {
			...entry,
			origin: `The kubeconfig that Azure gives for ${cluster}`
		},
		source
	};
}
function entraSource({ user }, { identity }) {
	const args = field(user, "exec", "args");
	const words = Array.isArray(args) ? args.map(String) : [];
	const after = words[words.indexOf("--server-id") + 1];
	const serverId = textField(user, "exec", "command") === void 0 ? textField(user, "auth-provider", "config", "apiserver-id") : words.includes("--server-id") ? after : AKS_SERVER_ID;
	return serverId === void 0 ? void 0 : {
		method: "aks",
		...identity,
		scope: `${serverId}/.default`
	};
}
function explained(error, id, { identity }) {
	if (!(error instanceof ActionError)) return error;
	if (/→ 404 /.test(error.message)) return new ActionError("INPUT_INVALID", error.message, {
		hint: `${error.hint} An identity without any role there also finds nothing.`,
		cause: error.cause
	});
	if (!/→ 403 /.test(error.message)) return error;
	return new ActionError(error.code, error.message, {
		hint: `Give it the role: \`az role assignment create --assignee ${identity.clientId} --role "${USER_ROLE}" --scope ${id}\`; it takes some minutes to work.`,
		cause: error.cause
	});
}
var API_VERSION, USER_ROLE, AKS_SERVER_ID;
var init_aks = __esmMin((() => {
	init_resource_manager();
	init_action_error();
	init_kubeconfig();
	init_object();
	API_VERSION = "2025-05-01";
	USER_ROLE = "Azure Kubernetes Service Cluster User Role";
	AKS_SERVER_ID = "6dae42f8-4368-4678-94ff-3960e28e3630";
}));
// build/lib/kube/open-access.js
init_action_error();
init_id_token();
init_kubeconfig();
async function openAccess(inputs, deps) {
	switch (inputs.method) {
		case "oidc": return await byToken(tokenEntry(inputs), {
			method: "oidc",
			audience: inputs.audience
		}, inputs, deps);
		case "aks": {
			const { readClusterCredential } = await Promise.resolve().then(() => (init_aks(), aks_exports));
			const { entry, source } = await readClusterCredential(inputs, deps);
			return source === void 0 ? await asItIs(entry, inputs, deps) : await byToken(entry, source, inputs, deps);
		}
		case "ssh": return await bySsh(inputs, deps);
		default: return await openKubeconfig(inputs, deps);
	}
}
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
async function bySsh(inputs, deps) {
	deps.mask(withoutFrame(inputs.ssh.privateKey));
	const given = await readContext(inputs.kubeconfig, inputs.context, deps.mask);
	await accessByContext(given, inputs.rules, deps);
	const { hostname, port } = new URL(String(given.cluster.server));
	const host = hostname.replace(/^\[(.*)\]$/, "$1");
	const ends = {
		target: inputs.ssh,
		destination: {
			host,
			port: Number(port || "443")
		}
	};
	const tunnel = await deps.openTunnel(ends);
	const entry = throughTunnel(given, {
		port: tunnel.port,
		host: inputs.ssh.host
	});
	deps.say(`Through ${inputs.ssh.user}@${inputs.ssh.host} to ${host}:${ends.destination.port}`);
	const silent = {
		...deps,
		say: () => void 0,
		warn: () => void 0
	};
	return {
		access: {
			...await accessByContext(entry, inputs.rules, silent),
			path: tunnel
		},
		kubeconfig: async (namespace) => kubeconfigText(entry, namespace)
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
	explainRefusal: () => explainRefusal$1,
	noApiServer: () => noApiServer
});
function explainRefusal$1(error, shown) {
	const { server } = shown;
	if (error.status === 401) return new ActionError("PERMISSION_MISSING", `The cluster at ${server} does not know this identity${claimsSent(shown)}`, {
		hint: hintFor$1(shown),
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
		hint: isAnonymous ? hintFor$1(shown) : "Bind the ClusterRole `system:basic-user` to `system:authenticated`, as clusters have it.",
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
function hintFor$1(shown) {
	const claims = claimsOf$1(shown);
	if (claims !== void 0 && isGitHub(claims)) return `Compare these with the API server's AuthenticationConfiguration (on AKS \`az aks jwtauthenticator show\`): issuer, audiences, and each claimValidationRule; its log has the reason.${claims.environment === void 0 ? " The job names no `environment:`, so that its token has none." : ""} See docs/cluster-access.md.`;
	if (claims !== void 0) return `The token is another cluster's, or its service account is gone; on AKS, another directory's: compare ${shown.spell("azure-tenant-id")} with the cluster's.`;
	if (shown.authorization !== void 0) return "The token is over or was taken back; make a new one with `kubectl create token`.";
	return shown.hasCertificate ? "The client certificate is from another authority than the cluster's: after K3s was set up anew, its k3s.yaml is to be stored again." : "Give the user of the kubeconfig a token or a client certificate.";
}
var GITHUB_CLAIMS, OTHER_CLAIMS;
var init_refusal$1 = __esmMin((() => {
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
	const agent = new node_https__WEBPACK_IMPORTED_MODULE_6__.Agent({
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
		const call = (0,node_https__WEBPACK_IMPORTED_MODULE_6__.request)(url, {
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
	const family = (0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(address) === 6 ? "ipv6" : "ipv4";
	return LISTS.find(({ list }) => list.check(address, family))?.kind ?? "public";
}
function isPrivateName(host) {
	return /\.(?:local|lan|home|internal|intranet|corp|home\.arpa|ts\.net|svc)$/i.test(host) || /\.privatelink\.[\w.-]+$/i.test(host) || (0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(host) === 0 && !host.includes(".");
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
		const list = new node_net__WEBPACK_IMPORTED_MODULE_8__.BlockList();
		list.addSubnet(network, bits, (0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(network) === 6 ? "ipv6" : "ipv4");
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
	const place = (0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(host) === 0 ? `${host} is ${address}` : address;
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
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(host) !== 0) return host;
	try {
		return (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_19__.lookup)(host)).address;
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
		hint: `Use one of those names${(0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIP)(name) === 0 ? "" : " or addresses"}, or add this one: on K3s \`tls-san: [${name}]\` in /etc/rancher/k3s/config.yaml (--tls-san), then restart it.`
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
async function connectCluster(inputs, deps) {
	return await prove(await openAccess(inputs, deps), inputs, deps);
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
			const { explainRefusal } = await Promise.resolve().then(() => (init_refusal$1(), refusal_exports));
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
	const { noApiServer } = await Promise.resolve().then(() => (init_refusal$1(), refusal_exports));
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
	return tls.ca === void 0 ? void 0 : new node_crypto__WEBPACK_IMPORTED_MODULE_10__.X509Certificate(tls.ca).fingerprint256;
}
// node_modules/@actions/io/lib/io-util.js
var __awaiter$4 = function(thisArg, _arguments, P, generator) {
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
const { chmod, copyFile, lstat, mkdir: mkdir$1, open, readdir: readdir$1, rename, rm: rm$1, rmdir, stat: stat$1, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_2__.promises;
const IS_WINDOWS$1 = process.platform === "win32";
fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$4(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$4(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path__WEBPACK_IMPORTED_MODULE_18__.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path__WEBPACK_IMPORTED_MODULE_18__.dirname(filePath);
						const upperName = path__WEBPACK_IMPORTED_MODULE_18__.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path__WEBPACK_IMPORTED_MODULE_18__.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}
// node_modules/@actions/io/lib/io.js
var __awaiter$3 = function(thisArg, _arguments, P, generator) {
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
function which(tool, check) {
	return __awaiter$3(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$3(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path__WEBPACK_IMPORTED_MODULE_18__.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path__WEBPACK_IMPORTED_MODULE_18__.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_18__.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path__WEBPACK_IMPORTED_MODULE_18__.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
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
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events__WEBPACK_IMPORTED_MODULE_4__.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_3__.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os__WEBPACK_IMPORTED_MODULE_3__.EOL.length);
				n = s.indexOf(os__WEBPACK_IMPORTED_MODULE_3__.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$2(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path__WEBPACK_IMPORTED_MODULE_18__.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$2(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os__WEBPACK_IMPORTED_MODULE_3__.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child_process__WEBPACK_IMPORTED_MODULE_21__.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events__WEBPACK_IMPORTED_MODULE_4__.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = (0,timers__WEBPACK_IMPORTED_MODULE_22__.setTimeout)(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};
// node_modules/@actions/exec/lib/exec.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
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
function exec(commandLine, args, options) {
	return __awaiter$1(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
function getExecOutput(commandLine, args, options) {
	return __awaiter$1(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_20__.StringDecoder("utf8");
		const stderrDecoder = new string_decoder__WEBPACK_IMPORTED_MODULE_20__.StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}
// build/lib/process/lines.js
var LineSplitter = class {
	#onLine;
	#decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_23__.StringDecoder("utf8");
	#rest = "";
	constructor(onLine) {
		this.#onLine = onLine;
	}
	add(piece) {
		const lines = (this.#rest + this.#decoder.write(piece)).split("\n");
		this.#rest = lines.pop() ?? "";
		for (const line of lines) this.#onLine(line.replace(/\r$/, ""));
	}
	end() {
		const rest = this.#rest + this.#decoder.end();
		this.#rest = "";
		if (rest !== "") this.#onLine(rest);
	}
};
// build/lib/process/start.js
init_action_error();
async function start$1([program = "", ...args], options, onOutputLine = options.onLine) {
	const output = new LineSplitter(onOutputLine ?? ignore);
	const errors = new LineSplitter(options.onLine ?? ignore);
	try {
		return await getExecOutput(program, [...args], {
			silent: true,
			ignoreReturnCode: true,
			env: { ...options.environment },
			...options.folder === void 0 ? {} : { cwd: options.folder },
			...options.input === void 0 ? {} : { input: Buffer.from(options.input) },
			listeners: {
				stdout: (piece) => output.add(piece),
				stderr: (piece) => errors.add(piece)
			}
		});
	} catch (error) {
		throw notStarted(program, messageOf(error), error);
	} finally {
		output.end();
		errors.end();
	}
}
function notStarted(program, why, cause) {
	return new ActionError("COMMAND_FAILED", `\`${program}\` could not be started: ${why}`, {
		hint: `Install ${program} on the runner, or see that it is on PATH.`,
		cause
	});
}
function ignore() {}
// build/lib/process/run-program.js
init_action_error();
const TIMED_OUT = 124;
const NOT_FOUND = 127;
const KILL_AFTER_SECONDS = 5;
const SAY_PROCESS_ID = "echo \"$$\"; exec \"$@\"";
const runProgram = async (program, args, options) => {
	const { timeoutMs, signal } = options;
	if (signal) return await runUntilAborted([program, ...args], {
		...options,
		signal
	});
	if (timeoutMs === void 0) return await start$1([program, ...args], options);
	return refuseTimeout(program, await start$1([
		...limit(timeoutMs),
		program,
		...args
	], options), timeoutMs);
};
function limit(timeoutMs = 0) {
	return [
		"timeout",
		`--kill-after=${KILL_AFTER_SECONDS}`,
		`${Math.ceil(timeoutMs / 1e3)}`
	];
}
function refuseTimeout(program, result, timeoutMs) {
	if (timeoutMs === void 0 || result.exitCode !== TIMED_OUT) return result;
	throw new ActionError("COMMAND_FAILED", `\`${program}\` did not end within ${timeoutMs / 1e3} s`, { hint: "Raise the timeout, or find out what it waits for in the lines above." });
}
async function runUntilAborted([program = "", ...args], options) {
	const { signal, timeoutMs, onLine } = options;
	let processId;
	const end = () => {
		if (processId !== void 0) endProcess(processId);
	};
	const command = [
		"sh",
		"-c",
		SAY_PROCESS_ID,
		"sh",
		...limit(timeoutMs),
		program,
		...args
	];
	if (signal.aborted) throw cancelled$1(program);
	signal.addEventListener("abort", end, { once: true });
	try {
		const result = await start$1(command, options, (line) => {
			if (processId !== void 0) return onLine?.(line);
			processId = Number(line);
			if (signal.aborted) end();
		});
		if (signal.aborted) throw cancelled$1(program);
		if (result.exitCode === NOT_FOUND) throw notStarted(program, result.stderr.trim());
		const stdout = result.stdout.slice(result.stdout.indexOf("\n") + 1);
		return refuseTimeout(program, {
			...result,
			stdout
		}, timeoutMs);
	} finally {
		signal.removeEventListener("abort", end);
	}
}
function endProcess(processId) {
	try {
		process.kill(processId, "SIGTERM");
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}
function cancelled$1(program) {
	return new ActionError("CANCELLED", `The run was cancelled while \`${program}\` was at work`, { hint: "Run it again." });
}
function childEnvironment(environment, extra = {}) {
	const kept = Object.entries(environment).filter((entry) => entry[1] !== void 0 && !/^(INPUT_|STATE_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_TOKEN)/.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		...extra
	};
}
async function findProgram(run, candidates, environment) {
	for (const { program, probe } of candidates) try {
		if ((await run(program, probe, {
			environment,
			timeoutMs: 2e4
		})).exitCode === 0) return program;
	} catch {}
}
// build/lib/ssh/known-hosts.js
function parseKnownHosts(text) {
	const hosts = [];
	const wrongLines = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const trimmed = line.trim();
		if (trimmed === "" || trimmed.startsWith("#")) continue;
		const [names = "", keyType = "", key = ""] = trimmed.replace(/^@\S+\s+/, "").split(/\s+/);
		const bytes = Buffer.from(key, "base64");
		if (keyType !== "" && bytes.toString("latin1", 4, 4 + keyType.length) === keyType) hosts.push({
			patterns: names.split(","),
			keyType,
			fingerprint: fingerprintOf(bytes)
		});
		else wrongLines.push(index + 1);
	}
	return {
		hosts,
		wrongLines
	};
}
function fingerprintOf(key) {
	return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
}
function knownHostName({ host, port }) {
	return port === 22 ? host : `[${host}]:${port}`;
}
function keysOf(target, hosts) {
	const name = knownHostName(target).toLowerCase();
	return hosts.filter(({ patterns }) => patterns.some((pattern) => matches(name, pattern)) && !patterns.some((pattern) => pattern.startsWith("!") && matches(name, pattern.slice(1))));
}
function matches(name, pattern) {
	const [, salt, hash] = /^\|1\|([^|]+)\|([^|]+)$/.exec(pattern) ?? [];
	if (salt !== void 0) return (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHmac)("sha1", Buffer.from(salt, "base64")).update(name).digest("base64") === hash;
	const expression = pattern.toLowerCase().replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
	return new RegExp(`^${expression}$`).test(name);
}
var init_known_hosts = __esmMin((() => {}));
// build/lib/ssh/explain.js
function explainTunnel(ends, log) {
	for (const [pattern, explain] of CAUSES) {
		const match = pattern.exec(log);
		if (match === null) continue;
		const { code, message, hint } = explain(ends, match, log);
		return new ActionError(code, message, { hint });
	}
	return new ActionError("CLUSTER_UNREACHABLE", `The SSH tunnel through ${hostOf(ends)} has ended: ${lastWords(log)}`, { hint: "Run the job again; if it persists, see the log of sshd on the host." });
}
function saysForwardFailed(log) {
	return /open failed: /.test(log);
}
function lastWords(log) {
	return escapeInline(log.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^debug\d: /.test(line)).at(-1) ?? "it said nothing");
}
var unreachable, hostOf, apiOf, inputOf, CAUSES;
var init_explain$1 = __esmMin((() => {
	init_action_error();
	init_escape();
	init_known_hosts();
	unreachable = (message, hint) => ({
		code: "CLUSTER_UNREACHABLE",
		message,
		hint
	});
	hostOf = ({ target }) => `${target.host}:${target.port}`;
	apiOf = ({ destination }) => `${destination.host}:${destination.port}`;
	inputOf = ({ target }, name) => `\`${target.prefix}ssh-${name}\``;
	CAUSES = [
		[/Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/, (ends, _match, log) => {
			const seen = /Server host key: (\S+) (SHA256:\S+)/.exec(log);
			const pinned = keysOf(ends.target, parseKnownHosts(ends.target.knownHosts).hosts);
			return unreachable(`The SSH host ${hostOf(ends)} shows the key ${seen ? `${seen[2]} (${seen[1]})` : "of another host"}, expected ${pinned.map(({ fingerprint, keyType }) => `${fingerprint} (${keyType})`).join(" or ")}`, `Somebody may be in between, or the host was set up anew: compare with \`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\` on the host itself before you change ${inputOf(ends, "known-hosts")}. Nothing was sent.`);
		}],
		[/Load key [^\n]*: ([^\n]+)/, (ends, match) => ({
			code: "INPUT_INVALID",
			message: `${inputOf(ends, "private-key")} cannot be read by ssh: ${escapeInline(match[1] ?? "")}`,
			hint: "Give the whole file of a key without a passphrase, as `ssh-keygen -t ed25519 -N \"\"` writes it."
		})],
		[/Permission denied \(([^)]*)\)/, (ends, match) => ({
			code: "PERMISSION_MISSING",
			message: `The SSH host ${hostOf(ends)} does not let ${JSON.stringify(ends.target.user)} in with this key; it takes ${escapeInline(match[1] ?? "")}`,
			hint: "Put the key's public half into ~/.ssh/authorized_keys of that user on the host, which the user alone may write; the host's own log has the reason."
		})],
		[/Could not resolve hostname (?:[^:\n]+): ([^\n]+)/, (ends, match) => unreachable(`There is no SSH host ${JSON.stringify(ends.target.host)} by that name: ${escapeInline(match[1] ?? "")}`, `Check ${inputOf(ends, "host")}; a name of a private network is known only inside it, or through its VPN.`)],
		[/connect to (?:host|address) \S+ port \d+: Connection refused/, (ends) => unreachable(`The SSH host ${hostOf(ends)} is there, but no SSH server listens on that port`, `Check the port in ${inputOf(ends, "host")}, and that sshd runs.`)],
		[/(?:connect to (?:host|address) \S+ port \d+: ([^\n]+)|Connection timed out during banner exchange)/, (ends, match) => unreachable(`The SSH host ${hostOf(ends)} cannot be reached: ${escapeInline(match[1] ?? "it takes the connection and says nothing")}`, "Open the port towards the runner, or run inside its network; a home router needs a forwarded port.")],
		[/Unable to negotiate with [^:]+: ([^\n]+)/, (ends, match) => unreachable(`The SSH host ${hostOf(ends)} and the runner share no method: ${escapeInline(match[1] ?? "")}`, "Update the older of the two; ed25519 keys work with both.")],
		[/open failed: (?:administratively prohibited|unknown channel type)/, (ends) => unreachable(`The SSH host ${hostOf(ends)} forwards no connections to ${apiOf(ends)}`, `Allow it for this user on the host: \`AllowTcpForwarding local\` in sshd_config, or \`restrict,port-forwarding,permitopen="${apiOf(ends)}"\` before the key in authorized_keys.`)],
		[/open failed: connect failed: ([^\n]+)/, (ends, match) => unreachable(`The SSH host ${hostOf(ends)} cannot reach the API server at ${apiOf(ends)}: ${escapeInline(match[1] ?? "")}`, "Give the kubeconfig's server as the SSH host reaches it; on K3s itself that is https://127.0.0.1:6443. See there whether it runs: `systemctl status k3s`.")],
		[/^(?![\s\S]*Authenticated to )[\s\S]*(?:kex_exchange_identification: |Connection (?:closed|reset) by )/, (ends) => unreachable(`The SSH host ${hostOf(ends)} answers, but not as an SSH server`, "See whether the port is that of sshd, and whether it bans the runner (MaxStartups, fail2ban).")]
	];
}));
// build/lib/ssh/tunnel.js
var tunnel_exports = __exportAll({
	Tunnel: () => Tunnel,
	endTunnel: () => endTunnel
});
async function start(ends, port, deps, signal) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(deps.temporaryFolder, "tunnel-"));
	deps.onHandle?.({
		folder,
		pid: 0
	});
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "key"), ends.target.privateKey, { mode: 384 });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "known_hosts"), ends.target.knownHosts, { mode: 384 });
		const { exitCode } = await deps.run("ssh", sshArguments(ends, port, folder), {
			folder,
			environment: deps.environment,
			timeoutMs: START_TIMEOUT_MS,
			...signal === void 0 ? {} : { signal }
		}).finally(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "key"), { force: true }));
		if (exitCode !== 0) {
			const log = await readLog(folder);
			if (/Address already in use|cannot listen to port/.test(log)) throw new PortTakenError(port);
			throw explainTunnel(ends, log);
		}
		const handle = {
			folder,
			pid: await pidOf(folder, deps)
		};
		deps.onHandle?.(handle);
		return handle;
	} catch (error) {
		await endTunnel({
			folder,
			pid: 0
		}, deps).catch(() => void 0);
		throw error;
	}
}
function sshArguments({ target, destination }, port, folder) {
	const options = {
		BatchMode: "yes",
		StrictHostKeyChecking: "yes",
		UserKnownHostsFile: "known_hosts",
		GlobalKnownHostsFile: "/dev/null",
		UpdateHostKeys: "no",
		CheckHostIP: "no",
		IdentityFile: "./key",
		IdentitiesOnly: "yes",
		IdentityAgent: "none",
		PreferredAuthentications: "publickey",
		ControlMaster: "yes",
		ControlPath: "./control",
		ExitOnForwardFailure: "yes",
		ConnectTimeout: `${CONNECT_SECONDS}`,
		ServerAliveInterval: `${ALIVE_SECONDS}`,
		ServerAliveCountMax: "3",
		LogLevel: "DEBUG1"
	};
	const api = destination.host.includes(":") ? `[${destination.host}]` : destination.host;
	return [
		...[
			"-F",
			"none",
			"-f",
			"-N",
			"-E",
			(0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "log")
		],
		...Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]),
		...["-L", `127.0.0.1:${port}:${api}:${destination.port}`],
		...[
			"-p",
			`${target.port}`,
			"-l",
			target.user,
			"--",
			target.host
		]
	];
}
async function control(folder, command, { run, environment }) {
	return await run("ssh", [
		"-F",
		"none",
		"-o",
		"ControlPath=./control",
		"-O",
		command,
		"--",
		"tunnel"
	], {
		folder,
		environment,
		timeoutMs: END_WAIT_MS
	});
}
async function pidOf(folder, deps) {
	const { stdout, stderr } = await control(folder, "check", deps);
	return Number(/pid=(\d+)/.exec(stdout + stderr)?.[1] ?? 0);
}
async function isAlive({ folder }, deps) {
	return (await control(folder, "check", deps)).exitCode === 0;
}
async function endTunnel(handle, deps) {
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.existsSync)(handle.folder) && !await isOurs(handle)) return false;
	await control(handle.folder, "exit", deps).catch(() => void 0);
	const deadline = Date.now() + END_WAIT_MS;
	while (await isOurs(handle) && Date.now() < deadline) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(20);
	if (await isOurs(handle)) process.kill(handle.pid, "SIGKILL");
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(handle.folder, {
		recursive: true,
		force: true
	});
	return true;
}
async function isOurs({ folder, pid }) {
	if (!(pid > 1)) return false;
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0").includes((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "log"));
}
async function readLog(folder) {
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, "log"), "utf8").catch(() => "");
}
async function freePort() {
	const server = (0,node_net__WEBPACK_IMPORTED_MODULE_8__.createServer)();
	await new Promise((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
	const { port } = server.address();
	await new Promise((resolve) => server.close(() => resolve()));
	return port;
}
var CONNECT_SECONDS, START_TIMEOUT_MS, ALIVE_SECONDS, TRIES, END_WAIT_MS, Tunnel, PortTakenError;
var init_tunnel = __esmMin((() => {
	init_action_error();
	init_explain$1();
	CONNECT_SECONDS = 15;
	START_TIMEOUT_MS = 6e4;
	ALIVE_SECONDS = 15;
	TRIES = 3;
	END_WAIT_MS = 5e3;
	Tunnel = class Tunnel {
		port;
		#ends;
		#deps;
		#handle;
		#reviving;
		#trouble;
		#isClosed = false;
		constructor(ends, deps, opened) {
			this.#ends = ends;
			this.#deps = deps;
			this.port = opened.port;
			this.#handle = opened.handle;
		}
		static async open(ends, deps) {
			for (let tried = 1;; tried++) {
				const port = await freePort();
				try {
					return new Tunnel(ends, deps, {
						port,
						handle: await start(ends, port, deps, deps.signal)
					});
				} catch (error) {
					if (!(error instanceof PortTakenError) || tried === TRIES) throw error;
				}
			}
		}
		get handle() {
			return this.#handle;
		}
		async explain({ fault }) {
			if (fault === "tls") return void 0;
			if (this.#trouble !== void 0) return this.#trouble;
			const log = await readLog(this.#handle.folder);
			if (!await isAlive(this.#handle, this.#deps) || saysForwardFailed(log)) return explainTunnel(this.#ends, log);
		}
		async revive() {
			this.#reviving ??= this.#reopen().finally(() => {
				this.#reviving = void 0;
			});
			await this.#reviving;
		}
		async #reopen() {
			if (this.#isClosed || await isAlive(this.#handle, this.#deps)) return;
			const ended = this.#handle;
			try {
				this.#handle = await start(this.#ends, this.port, this.#deps);
				this.#trouble = void 0;
				await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(ended.folder, {
					recursive: true,
					force: true
				});
			} catch (error) {
				if (!(error instanceof ActionError)) throw error;
				this.#trouble = error;
			}
		}
		async close() {
			this.#isClosed = true;
			await this.#reviving;
			await endTunnel(this.#handle, this.#deps);
		}
	};
	PortTakenError = class extends ActionError {
		constructor(port) {
			super("CLUSTER_UNREACHABLE", `Another program has taken port ${port} of this machine`, { hint: "Run the job again." });
		}
	};
}));
// build/lib/kube/deps.js
init_client$1();
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
function createRemoteDeps(runner, { onTunnel, ...keeper } = { onTunnel: (tunnel) => runner.defer(() => tunnel.close()) }) {
	return {
		...createConnectDeps(runner),
		openTunnel: async (ends) => {
			const { Tunnel } = await Promise.resolve().then(() => (init_tunnel(), tunnel_exports));
			const tunnel = await Tunnel.open(ends, {
				...createTunnelDeps(runner),
				...keeper,
				signal: runner.signal
			});
			onTunnel(tunnel);
			return tunnel;
		}
	};
}
function createTunnelDeps(runner) {
	return {
		run: runProgram,
		environment: childEnvironment(runner.environment),
		temporaryFolder: runner.temporaryFolder
	};
}
// build/lib/oci/docker-auth.js
const HUB_KEY = "https://index.docker.io/v1/";
function loginKey(registry) {
	return registry === "docker.io" ? HUB_KEY : registry;
}
function encodeLogin({ username, password }) {
	return Buffer.from(`${username}:${password}`).toString("base64");
}
// build/lib/release/config-objects.js
const HASH_LENGTH = 10;
function hashedConfigMap(name, values) {
	const data = sorted(values);
	const hash = contentHash(["ConfigMap", data]);
	const object = {
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: { name: `${name}-${hash}` },
		immutable: true,
		data
	};
	return {
		object,
		name: object.metadata.name,
		hash
	};
}
function hashedSecret(name, values) {
	const plain = sorted(values);
	const hash = contentHash(["Secret", plain]);
	const data = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, base64(value)]));
	const object = {
		apiVersion: "v1",
		kind: "Secret",
		metadata: { name: `${name}-${hash}` },
		type: "Opaque",
		immutable: true,
		data
	};
	return {
		object,
		name: object.metadata.name,
		hash
	};
}
function pullSecret(name, login) {
	const { registry, username, password } = login;
	const auths = { [loginKey(registry)]: {
		username,
		password,
		auth: encodeLogin(login)
	} };
	return {
		apiVersion: "v1",
		kind: "Secret",
		metadata: { name },
		type: "kubernetes.io/dockerconfigjson",
		data: { ".dockerconfigjson": base64(JSON.stringify({ auths })) }
	};
}
function sorted(values) {
	return Object.fromEntries([...values].toSorted(([left], [right]) => left < right ? -1 : 1));
}
function contentHash(content) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(JSON.stringify(content)).digest("hex").slice(0, HASH_LENGTH);
}
function base64(text) {
	return Buffer.from(text, "utf8").toString("base64");
}
// build/lib/release/recreate.js
init_object();
const ANNOTATION$1 = "discordlm.glompai.github.io/recreate";
const LINE = /^([A-Za-z]+)\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const NEVER$1 = new Set([
	"persistentvolumeclaim",
	"namespace",
	"customresourcedefinition"
]);
function parseRecreate(read) {
	const lines = read.lines("recreate");
	for (const line of lines) {
		const kind = LINE.exec(line)?.[1]?.toLowerCase();
		if (kind === void 0) read.problem("recreate", `has ${JSON.stringify(line)}; write kind/name, such as Deployment/web`);
		else if (NEVER$1.has(kind)) read.problem("recreate", `has ${JSON.stringify(line)}, whose content would be lost`);
	}
	return new Set(lines.map((line) => line.toLowerCase()));
}
function mayRecreate(listed, object) {
	if (NEVER$1.has(object.kind.toLowerCase())) return false;
	return listed.has(objectName(object).toLowerCase()) || object.metadata.annotations?.[ANNOTATION$1] === "true";
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
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(temporaryFolder, `report-${this.#instance.app}-${this.#instance.environment}.json`);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)(path, masker.redact(`${JSON.stringify(report, void 0, 2)}\n`), { mode: 384 });
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
			return colour === void 0 ? shown : (0,node_util__WEBPACK_IMPORTED_MODULE_24__.styleText)(colour, shown);
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
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_3__.EOL);
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
	if (!fs__WEBPACK_IMPORTED_MODULE_2__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_2__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_3__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_17__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_3__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_3__.EOL}${delimiter}`;
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
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_3__.EOL);
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
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_3__.EOL);
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
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(path, `${this.redact(markdown)}\n`);
	}
	addArtifact(subject) {
		const path = this.environment.GITHUB_ARTIFACTS;
		if (path) (0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(path, `${subject}\n`);
	}
	get terminalColumns() {
		return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : void 0;
	}
	temporaryPath(...parts) {
		return (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(this.temporaryFolder, ...parts);
	}
	#hasCommandFile(variable) {
		const path = this.environment[variable];
		if (!path) return false;
		(0,node_fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync)(path, "");
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
	const rule = [...rules$1[login.method], ...sharedRules].find((each) => each.said.test(said));
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
var rules$1, sharedRules;
var init_explain_login = __esmMin((() => {
	init_action_error();
	init_escape();
	init_id_token();
	init_claims();
	init_credential_refusals();
	init_jwt_refusals();
	init_kubernetes_refusals();
	init_login_refusal();
	init_refusal();
	rules$1 = {
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
	const state = STATES$1.find(({ is }) => is(refusal, said));
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
var STATES$1;
var init_explain = __esmMin((() => {
	init_action_error();
	init_escape();
	init_explain_login();
	init_explain_read();
	init_refusal();
	STATES$1 = [
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
function textOf$1(value) {
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
var import_src, RETRY_STATUSES$1, TRY_TIMEOUT_MS, VaultTransport;
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
	RETRY_STATUSES$1 = [
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
				statuses: RETRY_STATUSES$1,
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
	const token = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(path, "utf8").catch((cause) => {
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
const NAME$2 = /^[A-Za-z_][A-Za-z0-9_-]*$/;
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
	if (name !== void 0 && !NAME$2.test(name)) return `names the output ${JSON.stringify(name)}, which is no name`;
	if (name !== void 0 && isAll) return "gives all keys one name; use `prefix`";
	if (prefix !== void 0 && !isAll) return "has a prefix, which is for `*`; use `as`";
	if (prefix !== void 0 && !NAME$2.test(prefix)) return `has the prefix ${JSON.stringify(prefix)}, with which no name may begin`;
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
	const reached = pointer !== "" && Object.hasOwn(data, exact) ? { value: data[exact] } : reach$1(key, pointer, data);
	if ("what" in reached) return {
		kind: "missing",
		what: `${path} ${reached.what}`
	};
	const { value } = reached;
	if (value === null) return {
		kind: "missing",
		what: `${path} ${exact} is null, so there is no value`
	};
	const decoded = decode(textOf$1(value), request.decode);
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
function reach$1(key, pointer, data) {
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
// build/lib/vault/leases.js
init_action_error();
function refuseLeases(leases, isRevoked) {
	if (leases.length === 0 || !isRevoked) return;
	const paths = leases.map(({ path }) => path).join(", ");
	throw new ActionError("INPUT_INVALID", `\`vault-secrets\` names dynamic secrets, which end with the token, and that is revoked before the pods start: ${paths}`, { hint: "Set `vault-revoke: false`, so that they live as long as their lease; or let the pods ask Vault themselves." });
}
// build/lib/azure/inputs.js
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
function parseAzureIdentity(read, prefix = "") {
	const clientId = parseGuid(read, `${prefix}azure-client-id`) ?? "";
	const tenantId = read.text(`${prefix}azure-tenant-id`);
	if (tenantId !== "" && !GUID.test(tenantId) && !DOMAIN.test(tenantId)) read.problem(`${prefix}azure-tenant-id`, `is ${JSON.stringify(tenantId)}; give the directory's GUID or domain`);
	if (clientId === "" && tenantId === "") return void 0;
	if (clientId === "") read.problem(`${prefix}azure-client-id`, `goes together with \`${prefix}azure-tenant-id\``);
	if (tenantId === "") read.problem(`${prefix}azure-tenant-id`, `goes together with \`${prefix}azure-client-id\``);
	return {
		clientId,
		tenantId
	};
}
function parseGuid(read, name) {
	const value = read.optional(name);
	if (value !== void 0 && !GUID.test(value)) read.problem(name, `is ${JSON.stringify(value)}; it must be a GUID`);
	return value;
}
// build/lib/runner/spell-input.js
function spellWith(prefix) {
	return (input) => `\`${prefix}${input}\``;
}
// build/lib/ssh/private-key.js
const BLOCK = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----\s([\s\S]*?)-----END \1-----/;
const OPENSSH_MAGIC = "openssh-key-v1\0";
function privateKeyProblem(text) {
	if (text.startsWith("PuTTY-User-Key-File")) return "is a key in PuTTY's own form; convert it with `puttygen key.ppk -O private-openssh`";
	if (/^(?:ssh-|ecdsa-|sk-)\S+ /.test(text)) return "is a public key; the private one is the file without `.pub`";
	const [, label = "", body = ""] = BLOCK.exec(text) ?? [];
	if (label === "") return "is no private key; give the whole file, with its first and last line";
	if (label.includes("ENCRYPTED") || body.includes("Proc-Type: 4,ENCRYPTED")) return PASSPHRASE;
	if (label !== "OPENSSH PRIVATE KEY") return void 0;
	const bytes = Buffer.from(body, "base64");
	const start = 15;
	if (bytes.toString("latin1", 0, start) !== OPENSSH_MAGIC || bytes.length < 23) return "is damaged: what is between its first and last line is no key";
	return bytes.toString("latin1", 19, 19 + bytes.readUInt32BE(start)) === "none" ? void 0 : PASSPHRASE;
}
const PASSPHRASE = "has a passphrase, which nobody is there to type; make a key of its own for this job with `ssh-keygen -t ed25519 -N \"\"`";
function privateKeyFile(text) {
	return `${text.replaceAll("\r\n", "\n").trim()}\n`;
}
// build/lib/ssh/inputs.js
init_known_hosts();
const HOST$2 = /^(?:\[([0-9a-f:]+)\]|([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?))(?::(\d{1,5}))?$/i;
const USER = /^[a-z0-9_][\w.-]*$/i;
const DEFAULT_PORT = 22;
function parseSshInputs(read, prefix, isUsed) {
	const name = (input) => `${prefix}ssh-${input}`;
	const address = read.text(name("host"));
	const [, ipv6, plain, port] = HOST$2.exec(address) ?? [];
	const privateKey = decoded(read.text(name("private-key")));
	const target = {
		host: (ipv6 ?? plain ?? "").toLowerCase(),
		port: port === void 0 ? DEFAULT_PORT : Number(port),
		user: read.text(name("user")),
		privateKey: privateKeyFile(privateKey),
		knownHosts: `${read.text(name("known-hosts"))}\n`,
		prefix
	};
	if (!isUsed) return target;
	if (target.host === "" || target.port < 1 || target.port > 65535) {
		const what = address === "" ? "is missing" : `is ${JSON.stringify(address)}`;
		read.problem(name("host"), `${what}; write the host that knows the cluster, such as k3s.example.org or host:2222`);
	}
	if (!USER.test(target.user)) read.problem(name("user"), target.user === "" ? "is missing; name the user to log in as" : `is ${JSON.stringify(target.user)}, which is no user name`);
	if (privateKey === "") read.problem(name("private-key"), "is missing; give the private key to log in with");
	else {
		const problem = privateKeyProblem(privateKey);
		if (problem !== void 0) read.problem(name("private-key"), problem);
	}
	checkKnownHosts(target, (what) => read.problem(name("known-hosts"), what));
	return target;
}
function decoded(key) {
	const text = Buffer.from(key, "base64").toString("utf8");
	return !key.includes("-----BEGIN ") && text.includes("-----BEGIN ") ? text : key;
}
function checkKnownHosts(target, problem) {
	const { hosts, wrongLines } = parseKnownHosts(target.knownHosts);
	const compare = `take them from ${`\`ssh-keyscan${target.port === DEFAULT_PORT ? "" : ` -p ${target.port}`} ${target.host || "HOST"}\``}, and compare their fingerprints with those on the host itself`;
	if (hosts.length === 0 && wrongLines.length === 0) {
		problem(`is missing; without the host's keys anybody could answer in its place: ${compare}`);
		return;
	}
	for (const line of wrongLines) problem(`line ${line} is not \`<host> <type> <key>\`, or its key is cut off`);
	if (target.host !== "" && keysOf(target, hosts).length === 0) problem(`has no line for ${knownHostName(target)}; ${compare}`);
}
// build/lib/kube/inputs.js
const METHODS = [
	"kubeconfig",
	"oidc",
	"aks",
	"ssh"
];
const FINGERPRINT = /^(?:[0-9a-f]{2}:?){32}$/i;
const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AKS_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/i;
const GROUP_NAME = /^[\w.()-]{0,89}[\w()-]$/u;
function parseClusterInputs(read, prefix) {
	const name = (input) => `${prefix}${input}`;
	const method = read.oneOf(name("method"), METHODS, "kubeconfig");
	const inputs = {
		method,
		kubeconfig: read.text("kubeconfig"),
		context: read.optional("context"),
		server: read.url(name("server")),
		ca: read.pem(name("ca-certificate")),
		audience: read.text(name("audience")),
		aks: parseAksInputs(read, prefix, method === "aks"),
		ssh: parseSshInputs(read, prefix, method === "ssh"),
		rules: parseRules(read, prefix, spellWith(prefix)),
		expectedCluster: read.optional("expected-cluster")?.toLowerCase()
	};
	checkOidc(read, prefix, inputs);
	checkOwner(read, prefix, inputs);
	if (method === "ssh" && inputs.kubeconfig === "") read.problem("kubeconfig", "is missing; give the one of the cluster behind the SSH host, on K3s /etc/rancher/k3s/k3s.yaml");
	const { expectedCluster } = inputs;
	if (expectedCluster !== void 0 && !UID.test(expectedCluster) && !FINGERPRINT.test(expectedCluster)) read.problem("expected-cluster", "is neither the UID of kube-system nor a SHA-256 fingerprint");
	return inputs;
}
function parseRules(read, prefix, spell) {
	return {
		allowExec: read.boolean(`${prefix}allow-exec`, false),
		allowInsecure: read.boolean(`${prefix}allow-insecure`, false),
		spell
	};
}
function checkOidc(read, prefix, { method, server, audience, rules }) {
	if (method !== "oidc") return;
	if (server === "") read.problem(`${prefix}server`, `is missing; \`${prefix}method: oidc\` needs the API server's URL`);
	if (server.startsWith("http:") && !rules.allowInsecure) read.problem(`${prefix}server`, `is reached by plain HTTP, and who is on the way reads the token; use https, or set \`${prefix}allow-insecure: true\``);
	if (audience === "") read.problem(`${prefix}audience`, "is missing; give the audience that the API server takes, such as discordlm-cluster");
}
function checkOwner(read, prefix, inputs) {
	const { method } = inputs;
	const given = [
		[
			"kubeconfig",
			inputs.kubeconfig,
			["kubeconfig", "ssh"]
		],
		[
			`${prefix}server`,
			inputs.server,
			["oidc"]
		],
		[
			`${prefix}cluster`,
			inputs.aks.cluster,
			["aks"]
		],
		[
			`${prefix}ssh-host`,
			inputs.ssh.host,
			["ssh"]
		]
	];
	for (const [input, value, methods] of given) if (value !== "" && !methods.includes(method)) read.problem(input, `is given, but \`${prefix}method\` is ${method}`);
}
function parseAksInputs(read, prefix, isUsed) {
	const name = (input) => `${prefix}${input}`;
	const target = {
		cluster: read.text(name("cluster")),
		resourceGroup: read.text(name("resource-group")),
		subscriptionId: parseGuid(read, name("subscription-id")) ?? "",
		publicFqdn: read.boolean(name("public-fqdn"), false),
		identity: parseAzureIdentity(read, prefix) ?? {
			clientId: "",
			tenantId: ""
		}
	};
	if (!isUsed) return target;
	const { cluster, resourceGroup, subscriptionId, identity } = target;
	const missing = {
		cluster: [cluster, "the cluster's name"],
		"resource-group": [resourceGroup, "the cluster's resource group"],
		"subscription-id": [subscriptionId, "the cluster's subscription"],
		"azure-client-id": [identity.clientId + identity.tenantId, "the application with the federated credential"],
		"azure-tenant-id": [identity.tenantId + identity.clientId, "the directory that it lives in"]
	};
	for (const [input, [value, what]] of Object.entries(missing)) if (value === "") read.problem(name(input), `is missing; \`${name("method")}: aks\` needs ${what}`);
	if (cluster !== "" && !AKS_NAME.test(cluster)) read.problem(name("cluster"), `is ${JSON.stringify(cluster)}, which is no name of an AKS cluster`);
	if (resourceGroup !== "" && !GROUP_NAME.test(resourceGroup)) read.problem(name("resource-group"), `is ${JSON.stringify(resourceGroup)}, which is no name of a resource group`);
	return target;
}
// build/lib/manifests/inputs.js
init_action_error();
init_object();
function parseManifestInputs(read) {
	read.required("manifests", "name the files, folders, globs or kustomize folders to render, one a line");
	return {
		manifests: read.lines("manifests"),
		variables: read.keyValues("variables"),
		variablesFile: read.optional("variables-file"),
		variablesJson: parseJsonValues(read, "variables-json"),
		bareVariables: parseBareNames(read),
		strict: read.boolean("strict", true)
	};
}
function parseBareNames(read) {
	const names = read.lines("bare-variables").map((line) => line.replace(/^\$/, ""));
	for (const name of names) if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) read.problem("bare-variables", `holds ${JSON.stringify(name)}; write one name a line`);
	return names;
}
function parseJsonValues(read, name) {
	const text = read.text(name);
	if (text === "") return new Map();
	let content;
	try {
		content = JSON.parse(text);
	} catch (error) {
		const [place = ""] = /at position \d+(?: \(line \d+ column \d+\))?/.exec(messageOf(error)) ?? [];
		read.problem(name, `is no JSON${place === "" ? "" : `: it goes wrong ${place}`}`);
		return new Map();
	}
	if (!isJsonObject(content)) {
		read.problem(name, "must be a JSON object such as ${{ toJSON(vars) }}");
		return new Map();
	}
	const values = new Map();
	for (const [key, value] of Object.entries(content)) if (typeof value === "object" && value !== null) read.problem(name, `holds no plain value for ${key}`);
	else if (value !== null) values.set(key, String(value));
	return values;
}
async function readVariables(inputs, workspace) {
	const fromFile = inputs.variablesFile === void 0 ? [] : await readFileValues(inputs.variablesFile, workspace);
	return Object.fromEntries([
		...inputs.variablesJson,
		...fromFile,
		...inputs.variables
	]);
}
async function readFileValues(file, workspace) {
	let text;
	try {
		text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(workspace, file), "utf8");
	} catch (cause) {
		throw new ActionError("INPUT_INVALID", `\`variables-file\` cannot be read: ${messageOf(cause)}`, {
			hint: "Name a file of KEY=VALUE lines, relative to the workspace.",
			cause
		});
	}
	const values = new Map();
	const problems = [];
	for (const [index, line] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
		if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
		const at = line.indexOf("=");
		const key = line.slice(0, Math.max(at, 0)).trim();
		if (key === "") problems.push(`${file}:${index + 1} is not KEY=VALUE`);
		else if (values.has(key)) problems.push(`${file}:${index + 1} gives ${key} a second time`);
		else values.set(key, line.slice(at + 1));
	}
	if (problems.length > 0) throw new ActionError("INPUT_INVALID", `\`variables-file\` is not usable:\n- ${problems.join("\n- ")}`, { hint: "Write one KEY=VALUE a line; quotes are part of the value." });
	return values;
}
// build/lib/oci/inputs.js
const HOST$1 = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const HUB = new Set([
	"index.docker.io",
	"registry-1.docker.io",
	"registry.hub.docker.com"
]);
function parseRegistryHost(read, name, defaultValue = "") {
	const host = read.text(name, defaultValue).toLowerCase();
	if (host !== "" && !HOST$1.test(host)) read.problem(name, `is ${JSON.stringify(host)}; give a host such as ghcr.io, without https:// and path`);
	return HUB.has(host) ? "docker.io" : host;
}
// build/lib/release/inputs.js
const NAME$1 = /^[a-z0-9](?:[-a-z0-9]{0,51}[a-z0-9])?$/;
const MAX_LABEL_LENGTH = 63;
const PROTECTED = new Set([
	"default",
	"kube-system",
	"kube-public",
	"kube-node-lease"
]);
function parseInstance(read, repository) {
	const app = read.text("app") || repository.toLowerCase();
	const environment = read.required("environment", "name the environment, such as qa or prod");
	const namespace = read.text("namespace") || `${app}-${environment}`;
	for (const [name, value] of Object.entries({
		app,
		environment,
		namespace
	})) if (value !== "" && !NAME$1.test(value)) read.problem(name, `is ${JSON.stringify(value)}; use lower-case letters, digits and hyphens`);
	if (`${app}.${environment}`.length > MAX_LABEL_LENGTH) read.problem("app", `and \`environment\` together are longer than 62 characters`);
	if (PROTECTED.has(namespace)) read.problem("namespace", `is ${namespace}, which belongs to the cluster`);
	return {
		app,
		environment,
		namespace
	};
}
// build/actions/deploy/src/inputs.js
function parseInputs(read, repository) {
	const instance = parseInstance(read, repository);
	const suffix = (kind) => `${instance.app}-${kind}-${instance.environment}`;
	const vault = parseVaultInputs(read, "vault-");
	if (vault.url === "" && vault.requests.length > 0) read.problem("vault-url", "is missing, but `vault-secrets` is given");
	if (vault.url !== "" && vault.requests.length === 0) read.problem("vault-secrets", "is missing, but `vault-url` is given");
	return {
		...parseManifestInputs(read),
		instance,
		image: read.text("image"),
		imageTag: /:([^:/@]+)(?:@.*)?$/.exec(read.text("image"))?.[1],
		cluster: parseClusterInputs(read, "kube-"),
		vault: vault.url === "" ? void 0 : vault,
		secretData: read.keyValues("secret-data"),
		secretFormat: read.oneOf("secret-format", ["keys", "dotenv"], "keys"),
		secretName: read.text("secret-name") || suffix("secrets"),
		config: read.text("config").startsWith("{") ? parseJsonValues(read, "config") : read.keyValues("config"),
		configKeys: read.optional("config-keys"),
		configName: read.text("config-name") || suffix("config"),
		...parsePull(read, suffix("pull")),
		timeoutMs: read.durationMs("timeout", "10m"),
		stabilityMs: read.durationMs("stability-window", "10s"),
		onFailure: read.oneOf("on-failure", ["rollback", "keep"], "rollback"),
		prune: read.boolean("prune", true),
		pruneKinds: new Set(read.lines("prune-kinds").map((kind) => kind.toLowerCase())),
		recreate: parseRecreate(read),
		dryRun: read.boolean("dry-run", false),
		allowOlder: read.boolean("allow-older", false),
		fieldManager: read.text("field-manager", "discordlm"),
		gitHubToken: read.text("github-token"),
		environmentUrl: read.optional("environment-url")
	};
}
function parsePull(read, defaultName) {
	const pullSecretName = read.optional("pull-secret-name");
	const registry = parseRegistryHost(read, "pull-registry");
	const username = read.text("pull-username");
	const password = read.text("pull-password");
	const given = [
		registry,
		username,
		password
	].filter((value) => value !== "");
	if (given.length !== 0 && given.length !== 3) read.problem("pull-registry", "`pull-username` and `pull-password` go together: give all three or none");
	if (username.includes(":")) read.problem("pull-username", "holds a colon, which no login can");
	const name = pullSecretName ?? (given.length === 3 ? defaultName : void 0);
	return {
		pullSecretName: name,
		pullLogin: given.length === 3 && name !== void 0 ? {
			name,
			registry,
			username,
			password
		} : void 0
	};
}
// build/lib/release/guard.js
function guardCommit(commits, comparison) {
	const { deployed, wanted } = commits;
	if (deployed === wanted || comparison === "ahead" || comparison === "identical") return { kind: "go" };
	const [from, to] = [deployed.slice(0, 7), wanted.slice(0, 7)];
	if (comparison === "behind") return {
		kind: "superseded",
		sentence: `${to} is older than ${from}, which is deployed already; nothing was deployed`
	};
	return {
		kind: "diverged",
		sentence: `${to} does not come after ${from}, which is deployed: ${comparison === "unknown" ? "GitHub does not know both of them" : "the branch was rewritten between them"}`
	};
}
// build/lib/release/ownership.js
const PREFIX = "discordlm.glompai.github.io";
const MANAGED_BY = "app.kubernetes.io/managed-by";
const MANAGER = "discordlm";
const OWNER_LABEL = `${PREFIX}/owner`;
const RELEASE_LABEL = `${PREFIX}/release`;
const COMMIT = `${PREFIX}/commit`;
function ownerOf({ app, environment }) {
	return `${app}.${environment}`;
}
function ownerLabels(instance) {
	return {
		"app.kubernetes.io/name": instance.app,
		"app.kubernetes.io/instance": `${instance.app}-${instance.environment}`,
		[MANAGED_BY]: MANAGER,
		[OWNER_LABEL]: ownerOf(instance)
	};
}
const CLUSTER_WIDE = new Set(["Namespace", "CustomResourceDefinition"]);
const WORKLOADS = new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"Job",
	"CronJob"
]);
function markAsOwned(object, instance, commit) {
	const { name, annotations } = object.metadata;
	const proof = {
		[MANAGED_BY]: MANAGER,
		[OWNER_LABEL]: ownerOf(instance)
	};
	const labels = {
		...ownerLabels(instance),
		...object.metadata.labels,
		...proof
	};
	const marks = WORKLOADS.has(object.kind) ? { [COMMIT]: commit } : {};
	const all = {
		...annotations,
		...marks
	};
	return {
		...object,
		metadata: {
			...object.metadata,
			name,
			...CLUSTER_WIDE.has(object.kind) ? {} : { namespace: instance.namespace },
			labels,
			...Object.keys(all).length > 0 ? { annotations: all } : {}
		}
	};
}
function isOwned(object, instance, fieldManager) {
	const { labels = {}, managedFields = [] } = object.metadata;
	return labels[MANAGED_BY] === "discordlm" && labels["discordlm.glompai.github.io/owner"] === ownerOf(instance) && managedFields.some(({ manager, operation }) => manager === fieldManager && operation === "Apply");
}
// build/lib/release/lock.js
init_action_error();
init_object();
const DURATION_SECONDS = 60;
const RENEW_MS = 1e4;
const RETRY_MS = 2e3;
const WAIT_LIMIT_MS = 18e4;
var DeployLock = class DeployLock {
	#deps;
	#holder;
	#stop = new AbortController();
	#lost = new AbortController();
	#lease;
	#renewing;
	constructor(lease, holder, deps) {
		this.#lease = lease;
		this.#holder = holder;
		this.#deps = deps;
		this.#renewing = this.#renew();
	}
	static async acquire(instance, holder, deps) {
		const { clock, signal, say } = deps;
		const started = clock.now().getTime();
		let told = "";
		for (;;) {
			const taken = await takeLease(instance, holder, deps);
			if (typeof taken !== "string") return new DeployLock(taken, holder, deps);
			if (taken !== told) say(`Another run deploys ${instance.app} to ${instance.environment}: ${taken}. Waiting for it.`);
			told = taken;
			if (signal.aborted) throw new ActionError("CANCELLED", "The run was cancelled while it waited for another one", { hint: "Run it again." });
			if (clock.now().getTime() - started > WAIT_LIMIT_MS) throw new ActionError("LOCKED", `Another run deploys ${instance.app} to ${instance.environment}: ${taken}`, { hint: "Let it finish; give the deploying jobs `concurrency: deploy-<environment>`, so that they queue up." });
			await clock.sleep(RETRY_MS, signal);
		}
	}
	get lost() {
		return this.#lost.signal;
	}
	async [Symbol.asyncDispose]() {
		this.#stop.abort();
		await this.#renewing;
		await this.#write("").catch(() => void 0);
	}
	async #renew() {
		const { clock, say } = this.#deps;
		let renewedAt = clock.now().getTime();
		while (!this.#stop.signal.aborted) {
			await clock.sleep(RENEW_MS, this.#stop.signal);
			if (this.#stop.signal.aborted) return;
			try {
				await this.#write(this.#holder);
				renewedAt = clock.now().getTime();
			} catch (error) {
				say(`The deployment's lock could not be renewed: ${messageOf(error)}`);
				if (error instanceof KubeApiError && error.status === 409 || clock.now().getTime() - renewedAt > DURATION_SECONDS * 1e3) {
					this.#lost.abort();
					return;
				}
			}
		}
	}
	async #write(holderIdentity) {
		const { client, clock } = this.#deps;
		const renewed = () => ({
			...this.#lease,
			spec: leaseSpec(holderIdentity, clock.now(), this.#lease)
		});
		try {
			this.#lease = await client.replace(renewed());
		} catch (error) {
			if (!(error instanceof KubeApiError) || error.status !== 409) throw error;
			const current = await client.get(referenceTo(this.#lease));
			if (textField(current, "spec", "holderIdentity") !== this.#holder) throw error;
			this.#lease = current;
			this.#lease = await client.replace(renewed());
		}
	}
};
async function takeLease(instance, holder, deps) {
	const { client, clock, say } = deps;
	const name = `${instance.app}-${instance.environment}-deploy`;
	const type = {
		apiVersion: "coordination.k8s.io/v1",
		kind: "Lease"
	};
	const now = clock.now();
	try {
		const lease = await client.find({
			...type,
			namespace: instance.namespace,
			name
		});
		if (lease === void 0) {
			const metadata = {
				name,
				namespace: instance.namespace,
				labels: ownerLabels(instance)
			};
			return await client.create({
				...type,
				metadata,
				spec: leaseSpec(holder, now, void 0)
			});
		}
		const current = textField(lease, "spec", "holderIdentity") ?? "";
		const isTaken = current !== "" && current !== holder;
		if (isTaken && !isExpired$1(lease, now)) return current;
		if (isTaken) say(`The lock of ${current} has expired; this run takes it over.`);
		return await client.replace({
			...lease,
			spec: leaseSpec(holder, now, lease)
		});
	} catch (error) {
		if (error instanceof KubeApiError && error.status === 409) return "a run that was faster";
		throw error;
	}
}
function leaseSpec(holderIdentity, now, before) {
	const transitions = numberField(before, "spec", "leaseTransitions") ?? 0;
	const isSame = textField(before, "spec", "holderIdentity") === holderIdentity;
	const time = microTime(now);
	return {
		holderIdentity,
		leaseDurationSeconds: DURATION_SECONDS,
		acquireTime: isSame ? textField(before, "spec", "acquireTime") ?? time : time,
		renewTime: time,
		leaseTransitions: transitions + (isSame ? 0 : 1)
	};
}
function isExpired$1(lease, now) {
	const renewed = Date.parse(textField(lease, "spec", "renewTime") ?? "");
	const seconds = numberField(lease, "spec", "leaseDurationSeconds") ?? DURATION_SECONDS;
	return Number.isNaN(renewed) || now.getTime() > renewed + seconds * 1e3;
}
function microTime(time) {
	return time.toISOString().replace("Z", "000Z");
}
// build/lib/release/record.js
init_object();
function recordName({ app, environment }, number) {
	return `${app}-${environment}-release-${number}`;
}
const MAX_TEXT_BYTES = 921600;
const MAX_PART_BYTES = 614400;
const PART_ANNOTATION = `${PREFIX}/part`;
function recordToConfigMaps(record, instance) {
	const text = JSON.stringify(record);
	const name = recordName(instance, record.number);
	const metadata = {
		namespace: instance.namespace,
		labels: {
			...ownerLabels(instance),
			[RELEASE_LABEL]: String(record.number)
		}
	};
	const type = {
		apiVersion: "v1",
		kind: "ConfigMap"
	};
	if (Buffer.byteLength(text) <= MAX_TEXT_BYTES) return [{
		...type,
		metadata: {
			...metadata,
			name
		},
		data: { "release.json": text }
	}];
	const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_25__.gzipSync)(text);
	const count = Math.ceil(packed.length / MAX_PART_BYTES);
	return Array.from({ length: count }, (_, index) => ({
		...type,
		metadata: {
			...metadata,
			name: index === 0 ? name : `${name}-${index + 1}`,
			annotations: { [PART_ANNOTATION]: `${index + 1}/${count}` }
		},
		binaryData: { "release.json.gz": packed.subarray(index * MAX_PART_BYTES, (index + 1) * MAX_PART_BYTES).toString("base64") }
	}));
}
function recordsFromConfigMaps(configMaps) {
	return [...Map.groupBy(configMaps, ({ metadata }) => metadata.labels?.["discordlm.glompai.github.io/release"] ?? "").values()].map(readRecord).filter((record) => record !== void 0);
}
function readRecord(configMaps) {
	try {
		const record = JSON.parse(textOf(configMaps));
		return isJsonObject(record) && record.schema === 1 ? record : void 0;
	} catch {
		return;
	}
}
function textOf(configMaps) {
	const plain = configMaps.map((map) => textField(map, "data", "release.json")).find((text) => text !== void 0);
	if (plain !== void 0) return plain;
	const parts = configMaps.map((map) => {
		const [part, count] = (map.metadata.annotations?.[PART_ANNOTATION] ?? "").split("/").map(Number);
		return {
			part,
			count,
			bytes: Buffer.from(textField(map, "binaryData", "release.json.gz") ?? "", "base64")
		};
	});
	const { count } = parts.find(({ part }) => part === 1) ?? {};
	const needed = parts.filter((part) => part.count === count).toSorted((left, right) => (left.part ?? 0) - (right.part ?? 0));
	return (0,node_zlib__WEBPACK_IMPORTED_MODULE_25__.gunzipSync)(Buffer.concat(needed.map(({ bytes }) => bytes))).toString("utf8");
}
function withoutSecretData(object) {
	if (object.kind !== "Secret" || object.apiVersion !== "v1") return object;
	const { data: _data, stringData: _stringData, ...rest } = object;
	return rest;
}
function currentRelease(records) {
	return byNumber(records).findLast(({ status }) => status === "verified");
}
function byNumber(records) {
	return records.toSorted((left, right) => left.number - right.number);
}
function expiredRecords(records) {
	const current = currentRelease(records);
	return byNumber(records).slice(0, -10).filter((record) => record !== current);
}
// build/lib/release/store.js
init_action_error();
init_object();
var ReleaseStore = class {
	#client;
	#instance;
	constructor(client, instance) {
		this.#client = client;
		this.#instance = instance;
	}
	async list() {
		return recordsFromConfigMaps(await this.#configMaps());
	}
	async save(record) {
		const secrets = record.objects.filter((object) => withoutSecretData(object) !== object);
		if (secrets.length > 0) await this.#apply(this.#secretsObject(record.number, secrets));
		await this.#write(record);
	}
	async settle(record, status, at) {
		const settled = {
			...record,
			status,
			settledAt: at.toISOString()
		};
		await this.#write(settled);
		return settled;
	}
	async objectsOf(record) {
		const name = secretsName(this.#instance, record.number);
		const stored = await this.#client.find({
			apiVersion: "v1",
			kind: "Secret",
			namespace: this.#instance.namespace,
			name
		});
		const text = Buffer.from(textField(stored, "data", "secrets.json") ?? "", "base64").toString("utf8");
		const secrets = text === "" ? [] : JSON.parse(text);
		const byName = new Map(secrets.map((secret) => [secret.metadata.name, secret]));
		return record.objects.map((object) => {
			if (withoutSecretData(object) === object) return object;
			const whole = byName.get(object.metadata.name);
			if (whole !== void 0) return whole;
			throw new ActionError("ROLLBACK_FAILED", `The values of ${objectName(object)} in release ${record.number} are gone: somebody deleted Secret/${name}`, { hint: "Deploy the commit again instead: that makes them anew." });
		});
	}
	async expire() {
		const maps = await this.#configMaps();
		const records = recordsFromConfigMaps(maps);
		const expired = expiredRecords(records);
		const kept = records.filter((record) => !expired.includes(record));
		const removed = [];
		for (const record of expired) {
			const names = [
				...maps.filter(({ metadata }) => metadata.labels?.[RELEASE_LABEL] === String(record.number)).map(({ metadata }) => ["ConfigMap", metadata.name]),
				["Secret", secretsName(this.#instance, record.number)],
				...kept.some(({ configName }) => configName === record.configName) ? [] : [["ConfigMap", record.configName]],
				...kept.some(({ secretName }) => secretName === record.secretName) ? [] : [["Secret", record.secretName]]
			];
			for (const [kind = "", name] of names) if (name !== void 0 && await this.#remove(kind, name)) removed.push(`${kind}/${name}`);
		}
		return removed;
	}
	async #configMaps() {
		const { namespace } = this.#instance;
		const labelSelector = `${OWNER_LABEL}=${ownerOf(this.#instance)},${RELEASE_LABEL}`;
		return await this.#client.list({
			apiVersion: "v1",
			kind: "ConfigMap",
			namespace
		}, { labelSelector });
	}
	async #write(record) {
		const stored = {
			...record,
			objects: record.objects.map(withoutSecretData)
		};
		for (const configMap of recordToConfigMaps(stored, this.#instance)) await this.#apply(configMap);
	}
	async #remove(kind, name) {
		try {
			await this.#client.delete({
				apiVersion: "v1",
				kind,
				namespace: this.#instance.namespace,
				name
			});
			return true;
		} catch (error) {
			if (isNotFound(error)) return false;
			throw error;
		}
	}
	async #apply(object) {
		await this.#client.apply(object, {
			fieldManager: MANAGER,
			force: true
		});
	}
	#secretsObject(number, secrets) {
		return {
			apiVersion: "v1",
			kind: "Secret",
			metadata: {
				name: secretsName(this.#instance, number),
				namespace: this.#instance.namespace,
				labels: ownerLabels(this.#instance)
			},
			type: "discordlm.glompai.github.io/release-secrets",
			data: { "secrets.json": Buffer.from(JSON.stringify(secrets), "utf8").toString("base64") }
		};
	}
};
function secretsName(instance, number) {
	return `${recordName(instance, number)}-secrets`;
}
// build/lib/kube/pod-template.js
init_object();
const PATHS = {
	Pod: ["spec"],
	CronJob: [
		"spec",
		"jobTemplate",
		"spec",
		"template",
		"spec"
	],
	Deployment: [
		"spec",
		"template",
		"spec"
	],
	StatefulSet: [
		"spec",
		"template",
		"spec"
	],
	DaemonSet: [
		"spec",
		"template",
		"spec"
	],
	ReplicaSet: [
		"spec",
		"template",
		"spec"
	],
	Job: [
		"spec",
		"template",
		"spec"
	]
};
function podTemplateOf(object) {
	const path = PATHS[object.kind];
	const spec = path && field(object, ...path);
	return path !== void 0 && isJsonObject(spec) ? {
		spec,
		path
	} : void 0;
}
// build/lib/release/lints.js
init_object();
function lintObjects(objects, context) {
	return [
		...objects.flatMap((object) => [
			...lintImages(object),
			...lintClaims(object, objects, context),
			...lintDeadline(object, context),
			...lintClass(object, context)
		]),
		...objects.filter(({ kind }) => kind === "Service").flatMap((service) => lintService(service, objects)),
		...objects.filter(({ kind }) => kind === "PodDisruptionBudget").flatMap((budget) => lintBudget(budget, objects))
	];
}
function lintImages(object) {
	const template = podTemplateOf(object);
	return ["initContainers", "containers"].flatMap((list) => listField(template?.spec, list)).flatMap(({ name, image }) => {
		const text = typeof image === "string" ? image : "";
		if (text.includes("@") || /:(?!latest$)[^:/]+$/.test(text)) return [];
		return [`${objectName(object)}: the image ${text} of container \`${name}\` has no fixed version: what runs tomorrow is not what was verified. Deploy by digest or by tag.`];
	});
}
function lintClaims(object, objects, { nodes }) {
	if (object.kind !== "Deployment" || nodes === void 0 || nodes < 2) return [];
	if (textField(object, "spec", "strategy", "type") === "Recreate") return [];
	if (field(object, "spec", "strategy", "rollingUpdate", "maxSurge") === 0) return [];
	const claims = listField(podTemplateOf(object)?.spec, "volumes").map((volume) => textField(volume, "persistentVolumeClaim", "claimName"));
	const isForOneNode = (claim) => {
		const modes = field(claim, "spec", "accessModes");
		return Array.isArray(modes) && modes.every((mode) => mode === "ReadWriteOnce");
	};
	return objects.filter(({ kind, metadata }) => kind === "PersistentVolumeClaim" && claims.includes(metadata.name)).filter(isForOneNode).map((claim) => `${objectName(object)}: its new pod starts beside the old one, and may land on a node that ${objectName(claim)} (ReadWriteOnce) is not attached to. Use \`strategy: Recreate\`, or keep the pods on one node.`);
}
function lintClass(object, { classes }) {
	if (object.kind !== "PersistentVolumeClaim" || classes === void 0) return [];
	const name = textField(object, "spec", "storageClassName");
	if (!name || classes.includes(name) || textField(object, "spec", "volumeName")) return [];
	return [`${objectName(object)}: there is no StorageClass ${name}, only ${classes.join(", ") || "none"}; it waits for a volume made by hand.`];
}
function lintDeadline(object, { timeoutMs }) {
	const seconds = numberField(object, "spec", "minReadySeconds") ?? 0;
	if (seconds * 1e3 < timeoutMs) return [];
	return [`${objectName(object)}: minReadySeconds ${seconds} is not shorter than the timeout of ${timeoutMs / 1e3} s.`];
}
function lintService(service, objects) {
	const selector = Object.entries(field(service, "spec", "selector") ?? {});
	const makers = objects.filter((object) => podTemplateOf(object) !== void 0);
	if (selector.length === 0 || makers.length === 0) return [];
	if (makers.some((object) => {
		const labels = object.kind === "Pod" ? object.metadata.labels : field(object, "spec", "template", "metadata", "labels");
		return selector.every(([name, value]) => field(labels, name) === value);
	})) return [];
	return [`${objectName(service)}: its selector matches no pod of these manifests.`];
}
function lintBudget(budget, objects) {
	const wanted = JSON.stringify(field(budget, "spec", "selector", "matchLabels"));
	const single = objects.find((object) => JSON.stringify(field(object, "spec", "selector", "matchLabels")) === wanted && object !== budget && (numberField(object, "spec", "replicas") ?? 1) === 1);
	const allowsNone = field(budget, "spec", "minAvailable") === 1 || field(budget, "spec", "maxUnavailable") === 0 || field(budget, "spec", "minAvailable") === "100%";
	if (single === void 0 || !allowsNone) return [];
	return [`${objectName(budget)}: it allows no disruption of the only pod of ${objectName(single)}, so no node can be drained.`];
}
// build/lib/oci/platform.js
init_object();
function platformIn(value) {
	const [os, architecture] = [textField(value, "os"), textField(value, "architecture")];
	if (os === void 0 || architecture === void 0 || os === "unknown") return void 0;
	return normalise(os, architecture, textField(value, "variant"));
}
function platformText({ os, architecture, variant }) {
	return variant === void 0 ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
const OTHER_NAMES = new Map([
	["aarch64", "arm64"],
	["i386", "386"],
	["x86_64", "amd64"]
]);
const IMPLIED = new Map([["amd64", "v1"], ["arm64", "v8"]]);
function normalise(os, name, given) {
	const architecture = OTHER_NAMES.get(name) ?? name;
	const variant = given?.replace(/^\d/, "v$&") || (architecture === "arm" ? "v7" : void 0);
	return {
		os,
		architecture,
		...variant === void 0 || variant === IMPLIED.get(architecture) ? {} : { variant }
	};
}
// build/lib/oci/platform-digests.js
init_object();
async function platformDigests(manifest, registry) {
	const content = parseJsonObject(manifest.content);
	const entries = listField(content, "manifests");
	if (entries.length > 0) {
		const named = entries.map((entry) => [nameOf(entry.platform), textField(entry, "digest")]);
		return new Map(named.filter((pair) => pair[0] !== void 0 && pair[1] !== void 0));
	}
	const digest = textField(content, "config", "digest");
	const platform = digest === void 0 ? void 0 : nameOf(parseJsonObject(await registry.blob(digest)));
	return new Map(platform === void 0 ? [] : [[platform, manifest.digest]]);
}
function nameOf(value) {
	const platform = platformIn(value);
	return platform === void 0 ? void 0 : platformText(platform);
}
// build/lib/oci/reference.js
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const REPOSITORY = new RegExp(`^${PART}(?:/${PART})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DOCKER_HUB = "docker.io";
function parseReference(text) {
	const at = text.indexOf("@");
	const name = at < 0 ? text : text.slice(0, at);
	const digest = at < 0 ? void 0 : text.slice(at + 1);
	const slash = name.lastIndexOf("/");
	const colon = name.indexOf(":", slash + 1);
	const path = colon < 0 ? name : name.slice(0, colon);
	const tag = colon < 0 ? void 0 : name.slice(colon + 1);
	const [first = "", ...rest] = path.split("/");
	const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
	const registry = hasHost ? first : DOCKER_HUB;
	const repository = hasHost ? rest.join("/") : rest.length > 0 ? path : `library/${path}`;
	if (!HOST.test(registry)) return `${JSON.stringify(registry)} is no host`;
	if (!REPOSITORY.test(repository)) return `${JSON.stringify(text)} names no repository: it has to be lower case, such as ghcr.io/owner/name`;
	if (tag !== void 0 && !TAG.test(tag)) return `${JSON.stringify(tag)} is no tag`;
	if (digest !== void 0 && !DIGEST.test(digest)) return `${JSON.stringify(digest)} is no digest`;
	return {
		registry,
		repository,
		tag,
		digest
	};
}
function repositoryName({ registry, repository }) {
	return `${registry}/${repository}`;
}
function apiHost(registry) {
	return registry === DOCKER_HUB ? "registry-1.docker.io" : registry;
}
// build/lib/oci/challenge.js
function readChallenge(text, scope) {
	if (/^basic/i.test(text)) return { kind: "basic" };
	const realm = parameter(text, "realm");
	if (!/^bearer/i.test(text) || realm === void 0 || !URL.canParse(realm)) return { kind: "unknown" };
	const url = new URL(realm);
	const service = parameter(text, "service");
	if (service !== void 0) url.searchParams.set("service", service);
	const scopes = parameter(text, "scope")?.split(" ").filter(Boolean) ?? [];
	const wanted = scopes.length > 0 ? scopes : scope === void 0 ? [] : [scope];
	for (const one of wanted) url.searchParams.append("scope", one);
	return {
		kind: url.protocol === "https:" ? "token" : "unencrypted",
		url
	};
}
function basicAuthorization(login) {
	return `Basic ${encodeLogin(login)}`;
}
function parameter(challenge, name) {
	return new RegExp(`\\b${name}="([^"]*)"`, "i").exec(challenge)?.[1];
}
// build/lib/oci/immutable-tag.js
const REFUSALS = [
	/immutab/i,
	/cannot be overwritten|can't be overwritten|overwrit\w* (?:is )?(?:not allowed|forbidden|disallowed|disabled)/i,
	/does not allow updating/i,
	/tag .{0,150}already exists/i,
	/operation is disallowed on this registry, repository or image/i
];
function isTagImmutable(text) {
	return REFUSALS.some((pattern) => pattern.test(text));
}
// build/lib/oci/refusal.js
init_action_error();
init_object();
init_escape();
function describeRefusal$1({ registry, login, call, response }) {
	const [error] = listField(parseJsonObject(response.body), "errors");
	const said = [textField(error, "code"), textField(error, "message")].filter(Boolean).join(" ") || "no reason given";
	const who = login === void 0 ? "without a login" : `as ${login.username}`;
	const isRead = /^(?:GET|HEAD) /.test(call);
	return new ActionError("REGISTRY_REFUSED", `${registry} refuses ${who}: ${call} → ${response.status} ${escapeInline(said)}`, { hint: hintFor(response.status, registry, isRead) });
}
function hintFor(status, registry, isRead) {
	if (status === 401) return "Check user and password; use actions/registry-login before this step.";
	if (status === 403 && isRead) return `The login may not read this: grant it read on the repository, or log in to ${registry} by actions/registry-login.`;
	if (status === 403) return "The login may not do this: grant it write on the repository, for ghcr.io `permissions: packages: write`.";
	if (status === 429) return `Log in to ${registry} by actions/registry-login, so that its limit is not shared, or read from a mirror; it was asked several times.`;
	return "Try again later; the registry was asked several times.";
}
// build/lib/oci/registry.js
init_action_error();
init_client$1();
init_connection_error();
init_retry();
init_object();
const MANIFEST_TYPES = [
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
const RETRIES = 4;
const RETRY_STATUSES = [
	408,
	429,
	500,
	502,
	503,
	504
];
var RegistryClient = class {
	#deps;
	#login;
	#registry;
	#repository;
	#authorization;
	constructor({ registry, repository }, login, deps) {
		this.#registry = registry;
		this.#repository = repository;
		this.#login = login;
		this.#deps = deps;
	}
	get registry() {
		return this.#registry;
	}
	get repository() {
		return this.#repository;
	}
	async manifest(reference) {
		const path = `/v2/${this.#repository}/manifests/${reference}`;
		const response = await this.send({
			method: "GET",
			path,
			headers: { accept: MANIFEST_TYPES }
		});
		if (response.status === 404) return void 0;
		if (response.status !== 200) throw this.refused(`GET ${path}`, response);
		return {
			digest: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(response.body).digest("hex")}`,
			mediaType: headerText(response.headers, "content-type") ?? "application/vnd.oci.image.manifest.v1+json",
			content: response.body
		};
	}
	async blob(digest) {
		const path = `/v2/${this.#repository}/blobs/${digest}`;
		const response = await this.send({
			method: "GET",
			path
		});
		const elsewhere = headerText(response.headers, "location");
		const found = response.status >= 300 && response.status < 400 && elsewhere !== void 0 ? await this.#retrying(() => this.#deps.http.send(this.#request({
			method: "GET",
			path: elsewhere
		}))) : response;
		if (found.status !== 200) throw this.refused(`GET ${path}`, found);
		return found.body;
	}
	async tag(manifest, tag) {
		const path = `/v2/${this.#repository}/manifests/${tag}`;
		const { mediaType, content } = manifest;
		const headers = { "content-type": mediaType };
		const response = await this.send({
			method: "PUT",
			path,
			headers,
			body: content
		});
		if (response.status < 300) return true;
		if (response.status < 500 && isTagImmutable(response.body.toString("utf8"))) return false;
		throw this.refused(`PUT ${path}`, response);
	}
	async send(call) {
		const attempt = () => this.#deps.http.send(this.#request(call));
		const tried = () => call.isOnce ? attempt() : this.#reaching(() => this.#retrying(attempt));
		const first = await tried();
		if (first.status !== 401) return first;
		const challenge = headerText(first.headers, "www-authenticate") ?? "";
		this.#authorization = await this.#reaching(() => this.#authorize(challenge, call.method));
		return this.#authorization === void 0 ? first : await tried();
	}
	async openBlob(digest) {
		const path = `/v2/${this.#repository}/blobs/${digest}`;
		let found = await this.#open(path);
		if (found.status === 401) {
			await this.send({
				method: "HEAD",
				path
			});
			found = await this.#open(path);
		}
		const elsewhere = headerText(found.headers, "location");
		if (found.status >= 300 && found.status < 400 && elsewhere !== void 0) found = await this.#open(elsewhere);
		if (found.status === 200) return found.stream;
		throw this.refused(`GET ${path}`, {
			...found,
			body: Buffer.alloc(0)
		});
	}
	async #open(path) {
		const attempt = async () => {
			const answer = await this.#deps.http.open(this.#request({
				method: "GET",
				path
			}));
			if (answer.status !== 200) answer.stream.resume();
			return answer;
		};
		return await this.#reaching(() => withRetries(attempt, {
			retries: RETRIES,
			statuses: RETRY_STATUSES,
			...this.#deps
		}));
	}
	async retry(attempt, statuses = []) {
		const all = [...RETRY_STATUSES, ...statuses];
		return await this.#reaching(() => withRetries(attempt, {
			retries: RETRIES,
			statuses: all,
			...this.#deps
		}));
	}
	#request({ method, path, headers = {}, body, timeoutMs }) {
		const own = `https://${apiHost(this.#registry)}`;
		const url = new URL(path, own);
		const authorization = url.origin === new URL(own).origin && this.#authorization !== void 0 ? { authorization: this.#authorization } : {};
		return {
			method,
			url: url.href,
			headers: {
				...headers,
				...authorization
			},
			signal: this.#deps.signal,
			...body === void 0 ? {} : { body },
			...timeoutMs === void 0 ? {} : { timeoutMs }
		};
	}
	async #reaching(attempt) {
		try {
			return await attempt();
		} catch (error) {
			if (!(error instanceof ConnectionError)) throw error;
			if (error.fault === "aborted") throw new ActionError("CANCELLED", "The run was cancelled", { hint: "Run it again." });
			throw new ActionError("REGISTRY_REFUSED", `The registry ${this.#registry} cannot be reached`, {
				hint: "Check its name, and whether the runner may reach it and trusts its certificate.",
				cause: error
			});
		}
	}
	#retrying(attempt) {
		return withRetries(attempt, {
			retries: RETRIES,
			statuses: RETRY_STATUSES,
			...this.#deps
		});
	}
	async #authorize(challengeText, method) {
		const basic = this.#login === void 0 ? void 0 : basicAuthorization(this.#login);
		const rights = method === "GET" || method === "HEAD" ? "pull" : "pull,push";
		const challenge = readChallenge(challengeText, this.#repository === "" ? void 0 : `repository:${this.#repository}:${rights}`);
		if (challenge.kind !== "token") return challenge.kind === "basic" ? basic : void 0;
		const { url } = challenge;
		const headers = basic === void 0 ? {} : { authorization: basic };
		const response = await this.#retrying(() => this.#deps.http.send({
			method: "GET",
			url: url.href,
			headers,
			signal: this.#deps.signal
		}));
		if (response.status !== 200) throw this.refused(`GET ${url.origin}${url.pathname}`, response);
		const body = parseJsonObject(response.body);
		const token = textField(body, "token") ?? textField(body, "access_token");
		return token === void 0 ? void 0 : `Bearer ${token}`;
	}
	refused(call, response) {
		return describeRefusal$1({
			registry: this.#registry,
			login: this.#login,
			call,
			response
		});
	}
};
// build/actions/deploy/src/plan.js
function placeOf(entry, path) {
	if (entry.file === void 0 || entry.lineOf === void 0) return {};
	return { manifest: {
		file: entry.file,
		line: entry.lineOf(path)
	} };
}
// build/actions/deploy/src/image-check.js
init_action_error();
init_object();
async function pinImage(image, { pullLogin, registry, say }) {
	const reference = image === "" ? "" : parseReference(image);
	if (typeof reference === "string" || reference.digest !== void 0) return image;
	if (reference.registry !== pullLogin?.registry) return image;
	const manifest = await new RegistryClient(reference, pullLogin, registry).manifest(reference.tag ?? "latest").catch(() => void 0);
	if (manifest === void 0 || manifest.digest === "") return image;
	const pinned = `${repositoryName(reference)}@${manifest.digest}`;
	say(`${image} is ${pinned}`);
	return pinned;
}
async function checkImages(objects, request, listed) {
	const used = new Map();
	for (const entry of objects) {
		const template = podTemplateOf(entry.object);
		for (const list of ["initContainers", "containers"]) for (const [index, container] of listField(template?.spec, list).entries()) {
			const image = textField(container, "image") ?? "";
			const use = {
				entry,
				container: textField(container, "name") ?? "",
				path: [
					...template?.path ?? [],
					list,
					index,
					"image"
				],
				nodeSelector: template?.spec.nodeSelector ?? {}
			};
			used.set(image, [...used.get(image) ?? [], use]);
		}
	}
	tellUnchecked([...used.keys()], request);
	const nodes = await listed;
	return (await Promise.all([...used].map(async ([image, uses]) => {
		const wrong = await checkImage(image, uses, nodes, request);
		return wrong === void 0 ? [] : uses.map(({ entry, container, path }) => ({
			...wrong,
			object: objectName(entry.object),
			container,
			...placeOf(entry, path)
		}));
	}))).flat();
}
function tellUnchecked(images, { pullLogin, say }) {
	const others = images.filter((image) => {
		const reference = parseReference(image);
		return typeof reference === "string" || reference.registry !== pullLogin?.registry;
	});
	if (others.length > 0) say(`Not checked: whether ${others.join(", ")} can be pulled, as there is no \`pull-registry\` login for it.`);
}
async function checkImage(image, uses, nodes, { pullLogin, registry: deps, say }) {
	const reference = parseReference(image);
	if (typeof reference === "string" || reference.registry !== pullLogin?.registry) return void 0;
	const registry = new RegistryClient(reference, pullLogin, deps);
	try {
		const manifest = await registry.manifest(reference.digest ?? reference.tag ?? "latest");
		if (manifest === void 0) return {
			code: "IMAGE_NOT_FOUND",
			message: `${image} is not in ${reference.registry}`,
			hint: `See which tags ${repositoryName(reference)} has; was the image pushed?`
		};
		const offered = [...(await platformDigests(manifest, registry)).keys()];
		const wanted = nodes && platformsOf(nodes, uses);
		if (offered.length === 0 || !wanted?.length || canRun(wanted, offered)) return void 0;
		return {
			code: "IMAGE_PLATFORM_MISMATCH",
			message: `${image} is for ${offered.join(", ")}; the nodes are ${wanted.join(", ")}`,
			hint: `Build the image for the nodes' platform as well: \`platforms: ${wanted.join(",")}\`.`
		};
	} catch (error) {
		if (error instanceof ActionError && / → (?:401|403) /.test(error.message)) return {
			code: "IMAGE_PULL_DENIED",
			message: `${reference.registry} does not let ${pullLogin.username} pull ${image}: ${error.message}`,
			hint: "Give `pull-username` and `pull-password` a login that may read the image and outlives the job."
		};
		say(`Not checked: whether ${image} is there (${messageOf(error)}).`);
		return;
	}
}
function canRun(nodePlatforms, offered) {
	return nodePlatforms.some((node) => offered.some((platform) => platform === node || platform.startsWith(`${node}/`)));
}
function platformsOf(nodes, uses) {
	const fits = (node) => uses.some(({ nodeSelector }) => Object.entries(nodeSelector).every(([name, value]) => node.metadata.labels?.[name] === value));
	const platforms = nodes.filter(fits).map((node) => {
		const info = field(node, "status", "nodeInfo");
		return `${textField(info, "operatingSystem")}/${textField(info, "architecture")}`;
	});
	return [...new Set(platforms)];
}
// build/lib/kube/permissions.js
init_object();
async function missingPermissions(client, namespace, wanted) {
	const api = "/apis/authorization.k8s.io/v1";
	const review = {
		apiVersion: "authorization.k8s.io/v1",
		kind: "SelfSubjectRulesReview",
		spec: { namespace }
	};
	const rules = listField(await client.call("POST", `${api}/selfsubjectrulesreviews`, review), "status", "resourceRules");
	const doubtful = wanted.filter((permission) => !rules.some((rule) => allows(rule, permission)));
	const allowed = await Promise.all(doubtful.map(async ({ verb, group, resource: whole }) => {
		const [resource, subresource] = whole.split("/");
		const body = {
			apiVersion: "authorization.k8s.io/v1",
			kind: "SelfSubjectAccessReview",
			spec: { resourceAttributes: {
				namespace,
				verb,
				group,
				resource,
				...subresource ? { subresource } : {}
			} }
		};
		return field(await client.call("POST", `${api}/selfsubjectaccessreviews`, body), "status", "allowed") === true;
	}));
	return doubtful.filter((_permission, index) => !allowed[index]);
}
function allows(rule, { verb, group, resource }) {
	const has = (name, value) => {
		const list = field(rule, name);
		return Array.isArray(list) && (list.includes(value) || list.includes("*"));
	};
	const names = field(rule, "resourceNames");
	return (!Array.isArray(names) || names.length === 0) && has("verbs", verb) && has("apiGroups", group) && has("resources", resource);
}
function describePermissions(permissions) {
	const verbs = new Map();
	for (const { verb, group, resource } of permissions) {
		const name = group === "" ? resource : `${resource}.${group}`;
		verbs.set(name, [...verbs.get(name) ?? [], verb]);
	}
	return [...verbs].toSorted(([left], [right]) => left < right ? -1 : 1).map(([name, all]) => `${all.join(", ")} ${name}`);
}
// build/lib/kube/apply.js
init_action_error();
init_escape();
init_object();
const FORMER_MANAGERS = new Set([
	"kubectl-client-side-apply",
	"kubectl",
	"kubectl-create",
	"before-first-apply"
]);
async function applyObject(client, object, options) {
	try {
		return await client.apply(object, {
			...options,
			force: false
		});
	} catch (error) {
		if (!(error instanceof KubeApiError) || error.status !== 409 || !isWithFormerManagers(error)) throw error;
		return await client.apply(object, {
			...options,
			force: true
		});
	}
}
const CLIENT_SIDE = "kubectl-client-side-apply";
async function adoptClientSideFields(client, object, applied, options) {
	const { managedFields = [], resourceVersion } = applied.metadata;
	const isFormer = (entry) => entry.manager === CLIENT_SIDE && entry.operation === "Update" && !entry.subresource;
	const isOurs = (entry) => entry.manager === options.fieldManager && entry.operation === "Apply" && !entry.subresource;
	const former = managedFields.filter(isFormer);
	const ours = managedFields.find(isOurs);
	if (former.length === 0 || ours === void 0) return applied;
	const union = {
		...ours,
		fieldsV1: former.reduce((all, { fieldsV1 }) => merged(all, fieldsV1), ours.fieldsV1)
	};
	const kept = managedFields.filter((entry) => !isFormer(entry) && entry !== ours);
	await client.mergePatch(referenceTo(applied), { metadata: {
		resourceVersion,
		managedFields: [...kept, union]
	} });
	return await applyObject(client, object, options);
}
function merged(left, right) {
	if (!isJsonObject(left) || !isJsonObject(right)) return left ?? right;
	const names = new Set([...Object.keys(left), ...Object.keys(right)]);
	return Object.fromEntries([...names].map((name) => [name, merged(left[name], right[name])]));
}
function isWithFormerManagers(error) {
	const conflicts = error.causes.filter(({ reason }) => reason === "FieldManagerConflict");
	return conflicts.length > 0 && conflicts.every(({ message }) => FORMER_MANAGERS.has(managerIn(message)));
}
function managerIn(message) {
	return /conflict with "([^"]+)"/.exec(message)?.[1] ?? "";
}
function refusalError(refusals, what, applied = 0) {
	const lines = refusals.flatMap(describeRefusal);
	const [first] = refusals;
	const place = first?.placeOf?.(pathOf(first.error.causes[0]?.field ?? ""));
	const location = place === void 0 ? {} : { location: place };
	const statuses = refusals.map(({ error }) => error.status);
	const shown = `${what}:\n${lines.map((line) => `- ${line}`).join("\n")}`;
	if (statuses.includes(403) && refusals.some(({ error }) => /is forbidden: User|cannot \w+ resource/.test(error.message))) return new ActionError("PERMISSION_MISSING", shown, {
		...location,
		hint: "Grant what is named to the identity that deploys; manifests/rbac/ has the Role."
	});
	if (statuses.includes(409)) return new ActionError("APPLY_CONFLICT", shown, {
		...location,
		hint: "Leave the field out of the manifest, or let its other owner give it up: `kubectl apply --server-side --force-conflicts` once."
	});
	const fixed = refusals.filter(({ error }) => isImmutable(error)).map(({ object }) => objectName(object));
	return new ActionError("APPLY_REFUSED", shown, {
		...location,
		hint: fixed.length > 0 ? `The field cannot be changed in place: leave it as it was, give the object another name, or list ${fixed.join(", ")} in \`recreate\`, which deletes it and makes it anew.` : `Correct the fields named.${applied === 0 ? " Nothing has been applied." : ""}`
	});
}
function shortened(message) {
	return message.length <= 300 ? message : `${message.slice(0, 60)} … ${message.slice(-200)}`;
}
function describeRefusal({ object, error, placeOf }) {
	const start = (path) => {
		const place = placeOf?.(path);
		return `${place === void 0 ? "" : `${place.file}:${place.line}: `}${objectName(object)}: `;
	};
	if (error.causes.length === 0) return [`${start([])}${escapeInline(error.said)}`];
	return error.causes.map(({ field, message }) => `${start(pathOf(field))}${escapeInline(`${field}${field ? ": " : ""}${shortened(message)}`)}`);
}
function pathOf(field) {
	return [...field.matchAll(/\[(\d+)\]|\[([^\]]+)\]|([^.[\]]+)/g)].map(([, index, key, name]) => index === void 0 ? key ?? name ?? "" : Number(index));
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
		const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_16__.createInterface)({
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
			if (isExpired$2(object)) return false;
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
const REVISION_LABEL$2 = "controller-revision-hash";
const assessStatefulSet = (set, view) => {
	if (!isObserved(set) || countField(set, "observedGeneration") === 0) return pending;
	const update = textField(set, "status", "updateRevision");
	const owned = view.ownedBy(set, "Pod");
	const isNew = (pod) => update === void 0 || pod.metadata.labels?.[REVISION_LABEL$2] === update;
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
const REVISION_LABEL$1 = "controller-revision-hash";
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
	const hash = newest?.metadata.labels?.[REVISION_LABEL$1] ?? pods.toSorted(byCreation)[0]?.metadata.labels?.[REVISION_LABEL$1];
	return pods.filter((pod) => pod.metadata.labels?.[REVISION_LABEL$1] === hash);
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
		...current === void 0 ? [] : assessCreation(current, view, isStuck$1(deployment, current, old)),
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
function isStuck$1(deployment, current, old) {
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
const OWN_GROUPS$1 = new Set([
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
	const { done, findings, warnings = [] } = (OWN_GROUPS$1.has(groupOf(target.apiVersion)) ? rules[target.kind] ?? assessByConditions : assessByConditions)(target, view);
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
init_action_error();
init_object();
var __addDisposableResource$1 = function(env, value, async) {
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
var __disposeResources$1 = (function(SuppressedError) {
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
async function applyAll(objects, deps, applied = []) {
	for (const object of objects) {
		if (deps.signal.aborted) throw new ActionError("CANCELLED", `The run was cancelled after ${applied.length} of ${objects.length} objects were applied`, { hint: "Deploy again, or dispatch a rollback." });
		const appliedAt = deps.clock.now();
		try {
			const result = await applyOrRecreate(object, deps);
			applied.push({
				object: result,
				appliedAt
			});
			deps.say(`  applied ${objectName(object)}`);
		} catch (error) {
			if (!(error instanceof KubeApiError)) throw error;
			throw refusalError([{
				object,
				error
			}], `The API server refused ${objectName(object)} after ${applied.length} objects were applied`, applied.length);
		}
	}
	return applied;
}
const DELETION_TIMEOUT_MS = 12e4;
async function applyOrRecreate(object, deps) {
	const { client, clock, fieldManager, say } = deps;
	try {
		return await adoptClientSideFields(client, object, await applyObject(client, object, { fieldManager }), { fieldManager });
	} catch (error) {
		if (!isImmutable(error) || !deps.mayRecreate(object)) throw error;
	}
	const reference = referenceTo(object);
	const { uid } = (await client.get(reference)).metadata;
	say(`  deleting ${objectName(object)}, to make it anew`);
	await client.delete(reference, {
		foreground: true,
		...uid === void 0 ? {} : { uid }
	});
	const deadline = clock.now().getTime() + DELETION_TIMEOUT_MS;
	while (await client.find(reference) !== void 0) {
		if (clock.now().getTime() > deadline) throw new ActionError("APPLY_REFUSED", `${objectName(object)} was deleted, but does not go away`, { hint: "See its finalizers and pods with `kubectl describe`, then deploy again." });
		await clock.sleep(500);
	}
	return await applyObject(client, object, { fieldManager });
}
async function verifyAll(applied, waiting, deps) {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const { client, clock, signal, say, redact, namespace } = deps;
		const kinds = [...new Map(applied.map(({ object }) => [`${groupOf(object.apiVersion)}/${object.kind}`, object])).values()].filter(isWatched);
		const cluster = __addDisposableResource$1(env_1, await ClusterView.open({
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
		const result_1 = __disposeResources$1(env_1);
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
// build/actions/deploy/src/permission-check.js
init_action_error();
init_object();
async function checkPermissions(objects, request) {
	const { client, namespace, identity } = request;
	const missing = await missingPermissions(client, namespace, await permissionsFor(objects, request));
	if (missing.length === 0) return;
	throw new ActionError("PERMISSION_MISSING", `${identity} may not do everything that the deployment needs in ${namespace}. It lacks:\n- ${describePermissions(missing).join("\n- ")}`, { hint: "Grant this in the namespace; manifests/rbac/ has the Role. Nothing has been touched." });
}
async function permissionsFor(objects, { client, prune }) {
	const wanted = new Map();
	const add = (group, resource, verbs) => {
		for (const verb of verbs) wanted.set(`${verb} ${group}/${resource}`, {
			verb,
			group,
			resource
		});
	};
	add("coordination.k8s.io", "leases", [
		"get",
		"create",
		"update"
	]);
	add("", "configmaps", [
		"get",
		"list",
		"create",
		"patch",
		"delete"
	]);
	add("", "secrets", [
		"get",
		"create",
		"patch",
		"delete"
	]);
	for (const { object } of objects) {
		const type = await client.typeOf(object).catch((error) => {
			if (isNotFound(error)) return void 0;
			throw error;
		});
		if (!type?.namespaced) continue;
		const verbs = [
			"get",
			"create",
			"patch",
			...isWatched(object) ? ["list", "watch"] : [],
			...prune ? ["delete"] : []
		];
		add(groupOf(object.apiVersion), type.plural, verbs);
		if (podTemplateOf(object) !== void 0) {
			add("", "pods", ["list", "watch"]);
			add("", "pods/log", ["get"]);
		}
		if (object.kind === "StatefulSet") add("", "pods", ["delete"]);
		if (object.kind === "Deployment") add("apps", "replicasets", ["list", "watch"]);
	}
	return [...wanted.values()];
}
// build/lib/release/autoscaled.js
init_object();
function withoutScaledReplicas(object, autoscalers) {
	const { spec } = object;
	if (!isJsonObject(spec) || spec.replicas === void 0) return object;
	if (!autoscalers.some((autoscaler) => textField(autoscaler, "spec", "scaleTargetRef", "kind") === object.kind && textField(autoscaler, "spec", "scaleTargetRef", "name") === object.metadata.name)) return object;
	const { replicas: _, ...rest } = spec;
	return {
		...object,
		spec: rest
	};
}
// build/lib/release/diff.js
init_object();
const BOOKKEEPING = new Set([
	"discordlm.glompai.github.io/commit",
	"deployment.kubernetes.io/revision",
	"kubectl.kubernetes.io/last-applied-configuration"
]);
const MAX_VALUE_LENGTH = 100;
function diffObjects(before, after) {
	if (before === void 0) return [];
	const hidden = after.kind === "Secret" ? new Set(["data", "stringData"]) : new Set();
	const lines = [];
	compare(withoutBookkeeping(before), withoutBookkeeping(after), "", (path, left, right) => {
		const isHidden = hidden.has(path.split(/[.[]/)[0] ?? "");
		lines.push(isHidden ? `${path}: ${changeWord(left, right)}` : `${path}: ${show(left)} → ${show(right)}`);
	});
	return lines;
}
function compare(left, right, path, tell) {
	if ((0,node_util__WEBPACK_IMPORTED_MODULE_24__.isDeepStrictEqual)(left, right)) return;
	if (isJsonObject(left) && isJsonObject(right)) for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) compare(left[key], right[key], join$1(path, key), tell);
	else if (Array.isArray(left) && Array.isArray(right)) compareLists(left, right, path, tell);
	else tell(path, left, right);
}
function compareLists(left, right, path, tell) {
	const names = [...left, ...right].map((item) => isJsonObject(item) ? item.name : void 0);
	if (!names.every((name) => typeof name === "string")) {
		for (let index = 0; index < Math.max(left.length, right.length); index++) compare(left[index], right[index], `${path}[${index}]`, tell);
		return;
	}
	const find = (list, name) => list.find((item) => isJsonObject(item) && item.name === name);
	for (const name of new Set(names)) compare(find(left, name), find(right, name), `${path}[${name}]`, tell);
}
function join$1(path, key) {
	const step = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
	return path === "" ? step : `${path}.${step}`;
}
function changeWord(left, right) {
	return left === void 0 ? "added" : right === void 0 ? "removed" : "changed";
}
function show(value) {
	if (value === void 0) return "unset";
	const text = JSON.stringify(value);
	return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}
function withoutBookkeeping(object) {
	const { managedFields: _managed, resourceVersion: _version, generation: _generation, creationTimestamp: _created, uid: _uid, annotations, ...metadata } = object.metadata;
	const kept = Object.entries(annotations ?? {}).filter(([name]) => !BOOKKEEPING.has(name));
	const { status: _status, ...rest } = object;
	return {
		...rest,
		metadata: {
			...metadata,
			annotations: Object.fromEntries(kept)
		}
	};
}
// build/lib/release/order.js
init_object();
const ORDER = [
	"Namespace",
	"CustomResourceDefinition",
	"PriorityClass",
	"StorageClass",
	"ResourceQuota",
	"LimitRange",
	"NetworkPolicy",
	"ServiceAccount",
	"Role",
	"ClusterRole",
	"RoleBinding",
	"ClusterRoleBinding",
	"Secret",
	"ConfigMap",
	"PersistentVolume",
	"PersistentVolumeClaim",
	"Service",
	"PodDisruptionBudget"
];
const LAST = [
	"Ingress",
	"HorizontalPodAutoscaler",
	"ValidatingWebhookConfiguration",
	"MutatingWebhookConfiguration"
];
const OWN_GROUPS = /^$|^(apps|batch|policy|autoscaling)$|\.k8s\.io$/;
function inApplyOrder(entries) {
	return entries.toSorted((left, right) => rank(left.object) - rank(right.object));
}
function rank({ apiVersion, kind }) {
	const isOwn = OWN_GROUPS.test(groupOf(apiVersion));
	const early = isOwn ? ORDER.indexOf(kind) : -1;
	if (early >= 0) return early;
	const late = isOwn ? LAST.indexOf(kind) : -1;
	return late >= 0 ? ORDER.length + 1 + late : ORDER.length;
}
// build/actions/deploy/src/preflight.js
init_action_error();
init_object();
const FOUNDATIONS = new Set(["Namespace", "CustomResourceDefinition"]);
const FOUNDATION_TIMEOUT_MS = 6e4;
async function placeAll({ entries }, request) {
	const problems = [];
	const placed = [];
	const made = entries.map(({ object }) => object).filter(({ kind }) => kind === "CustomResourceDefinition");
	for (const entry of entries) {
		const { object, file, line } = entry;
		const where = file === void 0 ? objectName(object) : `${file}:${line}: ${objectName(object)}`;
		const problem = await whatIsMisplaced(object, made, request);
		if (problem !== void 0) problems.push(`${where} ${problem}`);
		else placed.push({
			...entry,
			object: markAsOwned(object, request.instance, request.commit)
		});
	}
	if (problems.length > 0) throw new ActionError("MANIFEST_INVALID", `The manifests do not fit this deployment:\n- ${problems.join("\n- ")}`, { hint: "A deployment puts objects into its own namespace; what belongs to the whole cluster is set up once, by an administrator." });
	const autoscalers = await listAutoscalers(placed, request);
	return inApplyOrder(placed.map((entry) => ({
		...entry,
		object: withoutScaledReplicas(entry.object, autoscalers)
	})));
}
async function listAutoscalers(placed, { client, instance }) {
	const type = {
		apiVersion: "autoscaling/v2",
		kind: "HorizontalPodAutoscaler",
		namespace: instance.namespace
	};
	const live = await client.list(type).catch(() => []);
	return [...placed.map(({ object }) => object).filter(({ kind }) => kind === type.kind), ...live];
}
async function whatIsMisplaced(object, definitions, { client, instance }) {
	if (object.kind === "Namespace" && object.metadata.name !== instance.namespace) return `is another namespace than ${instance.namespace}`;
	if (FOUNDATIONS.has(object.kind)) return void 0;
	if (!definitions.some(({ spec }) => textField(spec, "names", "kind") === object.kind && textField(spec, "group") === groupOf(object.apiVersion))) try {
		const { namespaced } = await client.typeOf(object);
		if (!namespaced) return "belongs to the whole cluster, not to a namespace";
	} catch (error) {
		if (isNotFound(error)) return `is of a kind that the cluster does not know (${object.apiVersion})`;
		throw error;
	}
	const { namespace } = object.metadata;
	return namespace === void 0 || namespace === instance.namespace ? void 0 : `is in the namespace ${namespace}, not in ${instance.namespace}`;
}
async function preflight(objects, request) {
	const [foundations, others] = [objects.filter(({ object }) => FOUNDATIONS.has(object.kind)), objects.filter(({ object }) => !FOUNDATIONS.has(object.kind))];
	const first = await dryRunAll(foundations, request);
	if (first.some(({ change }) => change === "created") && request.dryRun) {
		request.say("Not checked: what needs the namespace or the definitions that this run would make first.");
		return {
			objects,
			changes: first
		};
	}
	for (const { object, change } of first) if (change === "created") await layFoundation(object, request);
	return {
		objects,
		changes: [...first, ...await dryRunAll(others, request)]
	};
}
const PARALLEL_DRY_RUNS = 8;
async function dryRunAll(objects, request) {
	const judged = [];
	for (let at = 0; at < objects.length; at += PARALLEL_DRY_RUNS) {
		const some = objects.slice(at, at + PARALLEL_DRY_RUNS);
		judged.push(...await Promise.all(some.map((entry) => judge(entry, request))));
	}
	const refusals = judged.filter((entry) => "error" in entry);
	if (refusals.length > 0) throw refusalError(refusals, "The API server refuses the manifests");
	const changes = judged.filter((entry) => "change" in entry);
	refuseForeign(changes, request.instance);
	return changes;
}
async function judge(entry, request) {
	const { object } = entry;
	try {
		return await dryRun(object, request);
	} catch (error) {
		if (!(error instanceof KubeApiError) || error.status >= 500) throw error;
		return isImmutable(error) && request.mayRecreate(object) ? {
			object,
			change: "recreated",
			fields: error.causes.map(({ message }) => message)
		} : {
			object,
			error,
			placeOf: (path) => placeOf(entry, path).manifest
		};
	}
}
function refusePaused(object, after) {
	if (field(after, "spec", "paused") !== true || field(object, "spec", "paused") === true) return;
	throw new ActionError("APPLY_CONFLICT", `${objectName(object)} is paused in the cluster, and not by the manifest: nothing would roll out`, { hint: `Resume it with \`kubectl rollout resume ${object.kind.toLowerCase()}/${object.metadata.name}\`, or set \`paused: true\` in the manifest. Nothing has been applied.` });
}
function refuseForeign(changes, instance) {
	const foreign = changes.filter(({ owner }) => owner !== void 0 && owner !== ownerOf(instance));
	if (foreign.length === 0) return;
	const lines = foreign.map(({ object, owner }) => `- ${objectName(object)} belongs to ${owner}`);
	throw new ActionError("APPLY_CONFLICT", `What ${ownerOf(instance)} would apply belongs to another deployment in this namespace:\n${lines.join("\n")}`, { hint: "Give the object another name, or the deployment another namespace. Nothing has been applied." });
}
async function dryRun(object, { client, fieldManager }) {
	const before = await client.find(referenceTo(object));
	const after = await applyObject(client, object, {
		fieldManager,
		dryRun: true
	});
	refusePaused(object, after);
	const fields = diffObjects(before, after);
	const change = before === void 0 ? "created" : fields.length === 0 ? "unchanged" : "changed";
	const owner = before?.metadata.labels?.[OWNER_LABEL];
	return {
		object,
		change,
		fields,
		...owner === void 0 ? {} : { owner }
	};
}
async function layFoundation(object, { client, fieldManager, clock, say }) {
	await applyObject(client, object, { fieldManager });
	say(`  applied ${objectName(object)}: the rest cannot be checked without it`);
	const deadline = clock.now().getTime() + FOUNDATION_TIMEOUT_MS;
	for (;;) {
		const live = await client.get(referenceTo(object));
		const verdict = assess({
			target: {
				apiVersion: object.apiVersion,
				kind: object.kind,
				namespace: "",
				name: object.metadata.name
			},
			objects: [live]
		}, clock.now());
		if (verdict.status === "succeeded") return;
		if (verdict.status === "failed" || clock.now().getTime() > deadline) throw new ActionError("APPLY_REFUSED", `${objectName(object)} does not come into force${verdict.cause ? `: ${verdict.cause.message}` : ""}`, { hint: verdict.cause?.hint ?? "See its status with `kubectl describe`." });
		await clock.sleep(200);
	}
}
// build/actions/deploy/src/pull-login.js
init_action_error();
init_object();
const AZURE_TOKEN_USER = "00000000-0000-0000-0000-000000000000";
function whyShortLived({ username, password }, gitHubToken) {
	const lasting = "A node pulls whenever a pod comes to it: give `pull-password` a token that lasts";
	if (password === gitHubToken || password.startsWith("ghs_")) return `\`pull-password\` is the job's GitHub token, which ends with the job. ${lasting}, such as one with \`read:packages\`.`;
	if (username === AZURE_TOKEN_USER) return `\`pull-password\` is a login of registry-login, which ends within hours. ${lasting}, or attach the registry to the cluster.`;
}
async function refuseToDropLogins({ pullLogin, instance }, client) {
	if (pullLogin === void 0) return;
	const { name, registry } = pullLogin;
	const reference = {
		apiVersion: "v1",
		kind: "Secret",
		namespace: instance.namespace,
		name
	};
	const dropped = droppedLogins(await client.find(reference), registry, instance);
	if (dropped.length === 0) return;
	throw new ActionError("APPLY_CONFLICT", `Secret/${name} was made by somebody else, and holds logins for ${dropped.join(", ")}, which would be gone`, { hint: "Give `pull-secret-name` a name of its own; a pod may name several pull secrets. Nothing has been applied." });
}
function droppedLogins(secret, registry, instance) {
	if (secret === void 0 || secret.metadata.labels?.["discordlm.glompai.github.io/owner"] === ownerOf(instance)) return [];
	const text = textField(secret, "data", ".dockerconfigjson") ?? "";
	const own = [loginKey(registry), registry].flatMap((key) => [key, `https://${key}`]);
	return Object.keys(authsIn(Buffer.from(text, "base64"))).filter((key) => !own.includes(key));
}
function authsIn(content) {
	const auths = parseJsonObject(content)?.auths;
	return isJsonObject(auths) ? auths : {};
}
// build/lib/release/references.js
init_object();
function referencesOf$1(object) {
	const template = podTemplateOf(object);
	if (template === void 0) return [];
	const { spec, path } = template;
	const account = textField(spec, "serviceAccountName");
	return [
		...account === void 0 || account === "default" ? [] : [{
			kind: "ServiceAccount",
			name: account,
			path: [...path, "serviceAccountName"]
		}],
		...["initContainers", "containers"].flatMap((list) => listField(spec, list).flatMap((container, index) => containerReferences(container, [
			...path,
			list,
			index
		]))),
		...listField(spec, "volumes").flatMap((volume, index) => volumeReferences(volume, [
			...path,
			"volumes",
			index
		], claimTemplates(object)))
	];
}
function containerReferences(container, path) {
	const owner = { container: textField(container, "name") ?? "" };
	const whole = listField(container, "envFrom").flatMap((source, index) => {
		const at = [
			...path,
			"envFrom",
			index
		];
		return [...needed("ConfigMap", source.configMapRef, [
			...at,
			"configMapRef",
			"name"
		]), ...needed("Secret", source.secretRef, [
			...at,
			"secretRef",
			"name"
		])];
	});
	const single = listField(container, "env").flatMap((variable, index) => {
		const at = [
			...path,
			"env",
			index,
			"valueFrom"
		];
		const from = variable.valueFrom;
		return [...needed("ConfigMap", from?.configMapKeyRef, [
			...at,
			"configMapKeyRef",
			"key"
		], true), ...needed("Secret", from?.secretKeyRef, [
			...at,
			"secretKeyRef",
			"key"
		], true)];
	});
	return [...whole, ...single].map((reference) => ({
		...reference,
		...owner
	}));
}
function needed(kind, source, path, hasKey = false) {
	const name = textField(source, "name");
	if (name === void 0 || source.optional === true) return [];
	const key = hasKey ? textField(source, "key") : void 0;
	return [{
		kind,
		name,
		path,
		...key === void 0 ? {} : { key }
	}];
}
function volumeReferences(volume, path, claims) {
	const secret = volume.secret;
	const claim = textField(volume, "persistentVolumeClaim", "claimName");
	return [
		...withItems("ConfigMap", volume.configMap, "name", [...path, "configMap"]),
		...withItems("Secret", secret, "secretName", [...path, "secret"]),
		...claim === void 0 || claims.has(claim) ? [] : [{
			kind: "PersistentVolumeClaim",
			name: claim,
			path: [
				...path,
				"persistentVolumeClaim",
				"claimName"
			]
		}],
		...listField(volume, "projected", "sources").flatMap((source, index) => {
			const at = [
				...path,
				"projected",
				"sources",
				index
			];
			return [...withItems("ConfigMap", source.configMap, "name", [...at, "configMap"]), ...withItems("Secret", source.secret, "name", [...at, "secret"])];
		})
	];
}
function withItems(kind, source, nameField, path) {
	const name = textField(source, nameField);
	if (name === void 0 || source.optional === true) return [];
	const items = listField(source, "items");
	if (items.length === 0) return [{
		kind,
		name,
		path: [...path, nameField]
	}];
	return items.map((item, index) => ({
		kind,
		name,
		path: [
			...path,
			"items",
			index,
			"key"
		],
		key: textField(item, "key") ?? ""
	}));
}
function claimTemplates(object) {
	return new Set(listField(object, "spec", "volumeClaimTemplates").map((claim) => textField(claim, "metadata", "name") ?? ""));
}
// build/actions/deploy/src/reference-check.js
init_object();
async function checkReferences(objects, { client, namespace, say }) {
	const found = new Map();
	const find = ({ kind, name }) => {
		const own = objects.find(({ object }) => object.kind === kind && object.metadata.name === name);
		if (own !== void 0) return Promise.resolve(own.object);
		const key = `${kind}/${name}`;
		const asked = found.get(key) ?? client.find({
			apiVersion: "v1",
			kind,
			namespace,
			name
		}).catch((error) => {
			if (!(error instanceof KubeApiError) || error.status !== 403) throw error;
			say(`Not checked: whether ${key} is there, as this identity may not read it.`);
			return "unknown";
		});
		found.set(key, asked);
		return asked;
	};
	const causes = [];
	for (const entry of objects) for (const reference of referencesOf$1(entry.object)) {
		const lack = whatLacks$1(reference, await find(reference));
		if (lack === void 0 || isMadeByAnother(reference, objects)) continue;
		causes.push({
			code: reference.kind === "PersistentVolumeClaim" ? "VOLUME_UNBOUND" : "CONFIG_MISSING",
			object: objectName(entry.object),
			...reference.container === void 0 ? {} : { container: reference.container },
			message: `It needs ${lack}`,
			hint: "Correct the name, add the object to the manifests, or mark the reference as `optional: true`.",
			...placeOf(entry, reference.path)
		});
	}
	return causes;
}
function whatLacks$1({ kind, name, key }, found) {
	if (found === void 0) return `${kind}/${name}, which is neither in the manifests nor in the namespace`;
	if (found === "unknown" || key === void 0) return void 0;
	const keys = [
		"data",
		"stringData",
		"binaryData"
	].flatMap((part) => Object.keys(found[part] ?? {}));
	return keys.includes(key) ? void 0 : `the key ${key} of ${kind}/${name}, which has ${keys.toSorted().join(", ") || "none"}`;
}
function isMadeByAnother({ name }, objects) {
	const names = (value) => value === name || typeof value === "object" && value !== null && Object.values(value).some(names);
	return objects.some(({ object }) => !isBuiltIn(object.apiVersion) && names(object));
}
// build/actions/deploy/src/check.js
init_action_error();
init_object();
const MAX_FIELDS = 20;
async function check(prepared, { inputs, deps, client, identity }) {
	const { instance, fieldManager, dryRun } = inputs;
	const { log, journal, say, context } = deps;
	const { clock, mayRecreate } = deps.engine;
	const request = {
		client,
		instance,
		commit: context.sha,
		fieldManager,
		dryRun,
		mayRecreate,
		clock,
		say
	};
	warnOfPullLogin(inputs, deps);
	const objects = await placeAll(prepared, request);
	const checks = {
		...inputs,
		client,
		namespace: instance.namespace,
		identity,
		registry: deps.registry,
		say
	};
	await checkPermissions(objects, checks);
	await refuseToDropLogins(inputs, client);
	const listed = client.list({
		apiVersion: "v1",
		kind: "Node"
	}).catch(() => void 0);
	const [references, images, nodes, classes] = await Promise.all([
		checkReferences(objects, checks),
		checkImages(objects, checks, listed),
		listed,
		client.list({
			apiVersion: "storage.k8s.io/v1",
			kind: "StorageClass"
		}).catch(() => void 0)
	]);
	const lints = lintObjects(objects.map(({ object }) => object), {
		nodes: nodes?.length,
		timeoutMs: inputs.timeoutMs,
		classes: classes?.map(({ metadata }) => metadata.name)
	});
	for (const lint of lints) {
		log.info(`  note: ${lint}`);
		journal.note(lint);
	}
	requireStart([...references, ...images], journal);
	const plan = await preflight(objects, request);
	for (const { object, change, fields } of plan.changes) {
		log.info(`  ${change.padEnd(9)} ${objectName(object)}`);
		for (const field of fields.slice(0, MAX_FIELDS)) log.foreign(`      ${field}`);
		if (fields.length > MAX_FIELDS) log.info(`      and ${fields.length - MAX_FIELDS} more`);
	}
	return plan;
}
function warnOfPullLogin({ pullLogin, gitHubToken }, { log, journal }) {
	const warning = pullLogin && whyShortLived(pullLogin, gitHubToken);
	if (warning === void 0) return;
	log.warning(warning);
	journal.note(warning);
}
function requireStart(causes, journal) {
	const [first] = causes;
	if (first === void 0) return;
	journal.cause = first;
	const lines = causes.map(({ code, object, container, message, manifest }) => {
		return `- ${manifest === void 0 ? "" : `${manifest.file}:${manifest.line}: `}${code} on ${object}${container === void 0 ? "" : `, container ${container}`}: ${message}`;
	});
	throw new ActionError("ROLLOUT_FAILED", `It could not start, so nothing was changed:\n${lines.join("\n")}`, {
		hint: first.hint,
		...first.manifest === void 0 ? {} : { location: first.manifest }
	});
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
// build/lib/template/encode.js
init_dist();
const NOT_A_STRING = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|\.nan|<<|=|[-+]?[0-9.][0-9a-fx_.:eEo+-]*)?$/i;
const TAME_PLAIN = /^[A-Za-z_/](?:[A-Za-z0-9_/.@+-]|:(?=[A-Za-z0-9_/.@+-]))*$/;
const NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,8}[1-9])?$/;
function isTyped(value) {
	return value === "true" || value === "false" || NUMBER.test(value) && value !== "-0";
}
function encodeString(value, style) {
	return isTamePlain(value) || isTameText(value) && readsAs(value, value, style) ? value : doubleQuoted(value);
}
function isTamePlain(value) {
	return TAME_PLAIN.test(value) && !NOT_A_STRING.test(value);
}
function doubleQuoted(value) {
	return `"${escapeDouble(value)}"`;
}
function escapeDouble(value) {
	return JSON.stringify(value).slice(1, -1).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function isTameText(value) {
	return /^[!-~](?:[ -~]*[!-~])?$/.test(value);
}
function isTamePart(result, values) {
	return isTamePlain(result) || values.every(isTamePlain) && !NOT_A_STRING.test(result);
}
function readsAs(candidate, expected, style) {
	if (style.isKey) return false;
	const text = style.inFlow ? `[ ${candidate} , v ]\n` : `- ${candidate}\n`;
	return ["1.1", "1.2"].every((version) => {
		const { contents, errors, warnings } = parseDocument$1(text, {
			version,
			logLevel: "silent"
		});
		if (errors.length > 0 || warnings.length > 0 || !isCollection(contents)) return false;
		const [scalar] = contents.items;
		const count = style.inFlow ? 2 : 1;
		return contents.items.length === count && isScalar(scalar) && scalar.value === expected;
	});
}
// build/lib/template/string-due.js
const STRING_MAPS = new Set("labels annotations matchLabels nodeSelector selector parameters volumeAttributes commonLabels commonAnnotations pairs".split(" "));
const DATA_KINDS = new Set(["ConfigMap", "Secret"]);
const DATA_FIELDS = new Set([
	"data",
	"stringData",
	"binaryData"
]);
const STRING_LISTS = new Set("accessModes add addresses admissionReviewVersions apiGroups apiVersions args clusterIPs command drop except externalIPs finalizers hostnames hosts ip loadBalancerSourceRanges monitors mountOptions nameservers namespaces nonResourceURLs operations policyTypes portals resourceNames resources scopes searches targetWWNs values verbs wwids".split(" "));
const STRING_FIELDS = new Set("apiVersion audience cidr claimName clusterIP containerName description diskName diskURI effect externalName fieldPath generateName group host hostIP hostname image imagePullPolicy ingressClassName ip key kind loadBalancerIP medium mountPath name namespace nodeName operator path pathType priorityClassName protocol resourceName restartPolicy runtimeClassName schedule schedulerName scheme secretName server serviceAccount serviceAccountName serviceName storageClassName subPath subPathExpr subdomain timeZone topologyKey type volumeName whenUnsatisfiable url fsType holderIdentity message pdName prefix resourceVersion shareName succeededIndexes uid volumeHandle volumeID zone workingDir digest namePrefix nameSuffix newName newTag".split(" "));
const NUMBERS_BELOW = new Set([
	"exitCodes",
	"onExitCodes",
	"policies"
]);
function isStringDue(kind, path) {
	const last = path.at(-1);
	const parent = path.at(-2);
	if (last === void 0) return false;
	if (kind !== void 0 && DATA_KINDS.has(kind) && DATA_FIELDS.has(String(path[0]))) return true;
	const isOfNumbers = NUMBERS_BELOW.has(path.at(-3) ?? "");
	if (typeof last === "number") return typeof parent === "string" && STRING_LISTS.has(parent) && !isOfNumbers;
	if (typeof parent === "string" && STRING_MAPS.has(parent)) return true;
	if (last === "value" && typeof parent === "number") return !isOfNumbers;
	return STRING_FIELDS.has(last);
}
// build/lib/template/encode-scalar.js
init_places();
function encodeScalar(text, scalar, resolved) {
	const values = resolved.map(({ value }) => value);
	const [first] = scalar.tokens;
	const isWhole = first?.kind === "placeholder" && first.start === scalar.start && first.end === scalar.end;
	if (scalar.type === "PLAIN" && isWhole) {
		const value = values[0] ?? "";
		const written = isTyped(value) && !scalar.isKey && !isStringDue(scalar.kind, scalar.path) || resolved[0]?.isUnset === true ? value : isJson(text) ? doubleQuoted(value) : encodeString(value, scalar);
		return [{
			start: scalar.start,
			end: scalar.end,
			text: written
		}];
	}
	return encodeInPlace(text, scalar, values) ?? [requote(text, scalar, values)];
}
function isJson(text) {
	return /^\uFEFF?\s*[{[]/.test(text);
}
function encodeInPlace(text, scalar, values) {
	if (values.some((value) => !mayStandIn(scalar, value))) return void 0;
	if (scalar.type === "PLAIN" && isJson(text)) return void 0;
	const edits = scalar.tokens.map((token, index) => ({
		start: token.start,
		end: token.end,
		text: encodeInStyle(text, scalar, values[index] ?? "")
	}));
	const candidate = applyEdits(text.slice(scalar.start, scalar.end), edits.map((edit) => ({
		...edit,
		start: edit.start - scalar.start,
		end: edit.end - scalar.start
	})));
	return isTame(scalar, candidate, values) || readsAs(candidate, scalar.meaning(values), scalar) ? edits : void 0;
}
function isTame(scalar, candidate, values) {
	if (scalar.type === "PLAIN") return !scalar.spansLines && isTamePart(candidate, values);
	return !scalar.spansLines && !scalar.type.startsWith("BLOCK") ? values.every((value) => !value.includes("\n")) : values.every(isTameText);
}
function mayStandIn({ type }, value) {
	if (type === "QUOTE_DOUBLE") return true;
	if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|(?:^|\n) *\t/.test(value)) return false;
	return value.isWellFormed() && (type === "BLOCK_LITERAL" || !value.includes("	"));
}
function encodeInStyle(text, scalar, value) {
	if (scalar.type === "QUOTE_SINGLE") return value.replaceAll("'", "''");
	if (scalar.type === "QUOTE_DOUBLE") return escapeDouble(value);
	if (scalar.type === "BLOCK_LITERAL" && value.includes("\n")) {
		const lineEnd = text.slice(scalar.start, scalar.end).includes("\r\n") ? "\r\n" : "\n";
		return value.replaceAll("\n", lineEnd + scalar.indent);
	}
	return value;
}
function requote(text, scalar, values) {
	const source = text.slice(scalar.start, scalar.end);
	const isBlock = scalar.type.startsWith("BLOCK");
	const comment = isBlock ? /^[|>][-+0-9]*([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? "" : "";
	const lineEnd = isBlock ? /\r?\n$/.exec(source)?.[0] ?? "" : "";
	return {
		start: scalar.start,
		end: scalar.end,
		text: doubleQuoted(scalar.meaning(values)) + comment + lineEnd
	};
}
// build/lib/template/placeholders.js
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
function scanTokens(text, bareNames = new Set()) {
	const tokens = [];
	const braces = new Braces(text);
	let from = 0;
	for (;;) {
		const runStart = text.indexOf("$", from);
		if (runStart < 0) return tokens;
		let runEnd = runStart;
		while (text[runEnd] === "$") runEnd++;
		const form = readForm(text, runEnd, bareNames, braces);
		from = form?.end ?? runEnd;
		if (!form) continue;
		const dollars = runEnd - runStart;
		const pairs = Math.floor(dollars / 2);
		if (pairs > 0) tokens.push({
			kind: "escape",
			start: runStart,
			end: runStart + pairs * 2,
			literal: "$".repeat(pairs)
		});
		if (dollars % 2 === 1) tokens.push({
			kind: "placeholder",
			start: runEnd - 1,
			...form
		});
	}
}
function fallbackOffset({ name }) {
	return 2 + name.length + 2;
}
function scanLookalikes(text, tokens, names) {
	const found = [];
	const starts = new Set(tokens.flatMap(({ kind, start, end }) => kind === "escape" ? [end] : [start]));
	for (const match of text.matchAll(/(?<!\$)\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)[^\n{}]{0,80}\})/g)) {
		const [written, bare, braced] = match;
		const name = bare ?? braced ?? "";
		if (!names.has(name) || starts.has(match.index)) continue;
		found.push({
			start: match.index,
			end: match.index + written.length,
			name,
			written
		});
	}
	return found;
}
function readForm(text, at, bareNames, braces) {
	const braced = text[at] === "{";
	const name = readName(text, braced ? at + 1 : at);
	if (name === void 0) return void 0;
	if (!braced) return bareNames.has(name) ? {
		name,
		end: at + name.length
	} : void 0;
	const afterName = at + 1 + name.length;
	if (text[afterName] === "}") return {
		name,
		end: afterName + 1
	};
	const operator = text.slice(afterName, afterName + 2);
	if (operator !== ":-" && operator !== ":?") return void 0;
	const close = braces.closing(at);
	if (close === void 0) return void 0;
	const operand = text.slice(afterName + 2, close);
	return operator === ":-" ? {
		name,
		fallback: operand,
		end: close + 1
	} : {
		name,
		requiredMessage: operand,
		end: close + 1
	};
}
function readName(text, at) {
	NAME.lastIndex = at;
	return NAME.exec(text)?.[0];
}
var Braces = class {
	#text;
	#closings;
	constructor(text) {
		this.#text = text;
	}
	closing(open) {
		this.#closings ??= this.#match();
		return this.#closings.get(open);
	}
	#match() {
		const closings = new Map();
		let open = [];
		for (const { 0: sign, index } of this.#text.matchAll(/\$\{|\}|[\r\n]/g)) if (sign === "${") open.push(index + 1);
		else if (sign !== "}") open = [];
		else {
			const start = open.pop();
			if (start !== void 0) closings.set(start, index);
		}
		return closings;
	}
};
// build/lib/template/resolver.js
init_places();
const MAX_DEPTH = 20;
var Resolver = class {
	problems = [];
	mentioned = new Set();
	#variables;
	#bareNames;
	#isStrict;
	#nearest = new Map();
	constructor(variables, options) {
		this.#variables = new Map(Object.entries(variables));
		this.#bareNames = options.bareNames;
		this.#isStrict = options.isStrict;
	}
	resolve(token, written, offset = token.start) {
		return this.#resolve(token, written, offset, 0);
	}
	#resolve(token, written, offset, depth) {
		if (token.kind === "escape") return {
			value: token.literal,
			isUnset: false
		};
		const { name, fallback, requiredMessage } = token;
		this.mentioned.add(name);
		const value = this.#variables.get(name);
		if (fallback !== void 0) {
			const filled = this.#fallback(token, fallback, offset, {
				depth: depth + 1,
				isNeeded: !value
			});
			return {
				value: value || filled,
				isUnset: false
			};
		}
		if (requiredMessage !== void 0 && !value) {
			this.#problem("REQUIRED", token, offset, `${name}: ${requiredMessage || "must be set"}`);
			return {
				value: written,
				isUnset: true
			};
		}
		if (value !== void 0) return {
			value,
			isUnset: false
		};
		if (this.#isStrict) this.#problem("UNSET", token, offset, this.#unsetMessage(name));
		return {
			value: written,
			isUnset: true
		};
	}
	#fallback(token, text, offset, { depth, isNeeded }) {
		if (depth > MAX_DEPTH) {
			this.#problem("MISPLACED", token, offset, `placeholders lie more than ${MAX_DEPTH} deep in one another`);
			return text;
		}
		const from = offset + fallbackOffset(token);
		const tokens = scanTokens(text, this.#bareNames);
		if (!isNeeded) {
			for (const inner of tokens) if (inner.kind === "placeholder") this.mentioned.add(inner.name);
			return text;
		}
		return applyEdits(text, tokens.map((inner) => ({
			start: inner.start,
			end: inner.end,
			text: this.#resolve(inner, text.slice(inner.start, inner.end), from + inner.start, depth).value
		})));
	}
	#unsetMessage(name) {
		if (!this.#nearest.has(name)) this.#nearest.set(name, nearestName(name, [...this.#variables.keys()]));
		const near = this.#nearest.get(name);
		return `${name} is not set${near === void 0 ? "" : `; did you mean ${near}?`}`;
	}
	#problem(code, { name }, offset, message) {
		this.problems.push({
			code,
			message,
			name,
			offset
		});
	}
};
// build/lib/template/filler.js
var Filler = class {
	text;
	#head;
	#runs;
	constructor(text, tokens) {
		const [head, tail] = unusedCharacters(text);
		this.#head = head;
		this.#runs = new RegExp(`${head}${tail}*`, "g");
		let filled = "";
		let at = 0;
		for (const token of tokens) {
			filled += text.slice(at, token.start) + head + tail.repeat(token.end - token.start - 1);
			at = token.end;
		}
		this.text = filled + text.slice(at);
	}
	isIn(value) {
		return typeof value === "string" && value.includes(this.#head);
	}
	replace(parsed, values) {
		let index = 0;
		return parsed.replace(this.#runs, () => values[index++] ?? "");
	}
};
function unusedCharacters(text) {
	const found = [];
	for (let code = 57344; found.length < 2 && code <= 63743; code++) {
		const character = String.fromCharCode(code);
		if (!text.includes(character)) found.push(character);
	}
	return [found[0] ?? "", found[1] ?? ""];
}
// build/lib/template/walk.js
init_dist();
init_faults();
init_places();
const SUBSTITUTE = "discordlm.glompai.github.io/substitute";
const SECRET_VALUES = "discordlm.glompai.github.io/secret-values";
var Walk = class {
	scalars = [];
	faults = [];
	keyGroups = [];
	verbatim = [];
	#text;
	#tokens;
	#starts;
	#filler;
	#inspect;
	#placed = new Set();
	#document;
	constructor(text, tokens, filler, inspect) {
		this.#text = text;
		this.#tokens = tokens;
		this.#starts = tokens.map(({ start }) => start);
		this.#filler = filler;
		this.#inspect = inspect;
	}
	document(document) {
		this.#document = document;
		this.#node(document.contents, {
			kind: void 0,
			path: [],
			inFlow: false,
			isVerbatim: false,
			mayBeSecret: false
		});
	}
	unplaced() {
		const isVerbatim = ({ start }) => this.verbatim.some(([from, to]) => start >= from && start < to);
		return this.#tokens.filter((token) => !this.#placed.has(token) && !isVerbatim(token));
	}
	#node(node, context) {
		if (isScalar(node)) this.#scalar(node, context, false);
		else if (isMap(node)) this.#map(node, context);
		else if (isSeq(node)) {
			const inFlow = context.inFlow || node.flow === true;
			for (const [index, item] of node.items.entries()) this.#node(item, {
				...context,
				inFlow,
				path: [...context.path, index]
			});
		}
	}
	#map(map, outer) {
		const entries = new Map(map.items.flatMap(({ key, value }) => isScalar(key) ? [[this.#textOf(key), value]] : []));
		const context = this.#inside(map, entries, outer);
		const patched = pointerOf(this.#plain(entries.get("op")), this.#plain(entries.get("path")));
		const entryName = this.#plain(entries.get("name"));
		const named = entryName === void 0 ? context : {
			...context,
			entryName
		};
		const keys = [];
		for (const { key, value } of map.items) {
			const text = isScalar(key) ? this.#textOf(key) : "";
			if (isScalar(key)) keys.push(this.#key(key, text, context));
			const path = [...context.path, text];
			this.#node(value, {
				...named,
				path,
				...text === "value" ? patched : void 0
			});
		}
		this.#compare(keys.filter(({ text }) => text !== "<<"));
	}
	#key(key, text, context) {
		return {
			offset: key.range?.[0] ?? 0,
			scalar: this.#scalar(key, context, true),
			text
		};
	}
	#compare(keys) {
		if (keys.some(({ scalar }) => scalar !== void 0)) this.keyGroups.push(keys);
		else this.faults.push(...repeatedKeys(keys));
	}
	#inside(map, entries, outer) {
		const inFlow = outer.inFlow || map.flow === true;
		const isObject = entries.has("kind") && entries.has("apiVersion");
		const { entryName: _, ...rest } = outer;
		if (!isObject && map !== this.#document?.contents) return {
			...rest,
			inFlow
		};
		const annotation = (name) => this.#plain(this.#get(entries.get("metadata"), "annotations", name));
		const isVerbatim = annotation(SUBSTITUTE) === "false";
		if (isVerbatim && map.range) this.verbatim.push([map.range[0], map.range[2]]);
		return {
			kind: isObject ? this.#plain(entries.get("kind")) : outer.kind,
			path: isObject ? [] : outer.path,
			inFlow,
			isVerbatim: outer.isVerbatim || isVerbatim,
			mayBeSecret: outer.mayBeSecret || annotation(SECRET_VALUES) === "allow"
		};
	}
	#scalar(node, context, isKey) {
		const [start, end] = node.range ?? [0, 0];
		const tokens = this.#tokensIn(start, end);
		for (const token of tokens) this.#placed.add(token);
		if (!isKey) this.#show(node, context, tokens);
		if (tokens.length === 0 || context.isVerbatim || typeof node.value !== "string") return void 0;
		const value = node.value;
		const source = this.#text.slice(start, end);
		const scalar = {
			start,
			end,
			tokens,
			type: node.type,
			isKey,
			inFlow: context.inFlow,
			spansLines: source.includes("\n"),
			indent: /\n([ ]+)\S/.exec(source)?.[1] ?? "",
			path: context.path,
			kind: context.kind,
			meaning: (values) => this.#filler.replace(value, values)
		};
		this.scalars.push(scalar);
		return scalar;
	}
	#show(node, context, tokens) {
		const parsed = typeof node.value === "string" ? node.value : node.source ?? "";
		const written = context.isVerbatim ? [] : tokens;
		const { kind, path, entryName, mayBeSecret } = context;
		const sources = tokens.map(({ start, end }) => this.#text.slice(start, end));
		this.#inspect({
			kind,
			path,
			entryName,
			mayBeSecret,
			text: this.#filler.replace(parsed, sources),
			literal: this.#filler.replace(parsed, context.isVerbatim ? sources : []),
			hasPlaceholder: written.some((token) => token.kind === "placeholder"),
			offset: node.range?.[0] ?? 0,
			comment: node.comment ?? ""
		});
	}
	#tokensIn(start, end) {
		const found = [];
		let index = lastAtOrBefore(this.#starts, start);
		while ((this.#starts[index] ?? end) < start) index++;
		for (let token = this.#tokens[index]; token && token.end <= end; token = this.#tokens[++index]) found.push(token);
		return found;
	}
	#textOf(key) {
		const text = typeof key.value === "string" ? key.value : key.source ?? String(key.value);
		if (!this.#filler.isIn(text)) return text;
		const [start, end] = key.range ?? [0, 0];
		const sources = this.#tokensIn(start, end).map((token) => this.#text.slice(token.start, token.end));
		return this.#filler.replace(text, sources);
	}
	#plain(node) {
		return isScalar(node) && node.value !== null ? this.#textOf(node) : void 0;
	}
	#get(node, ...path) {
		let current = node;
		for (const key of path) {
			if (isAlias(current) && this.#document) current = current.resolve(this.#document);
			current = isMap(current) ? current.get(key, true) : void 0;
		}
		return current;
	}
};
function pointerOf(operation, pointer) {
	if (operation === void 0 || !pointer?.startsWith("/")) return void 0;
	const path = pointer.slice(1).split("/").map((step) => /^(?:\d+|-)$/.test(step) ? 0 : step.replaceAll("~1", "/").replaceAll("~0", "~"));
	return {
		kind: path[0] === "data" || path[0] === "stringData" ? "ConfigMap" : void 0,
		path
	};
}
// build/lib/template/scalars.js
init_dist();
init_faults();
function placeTokens(text, tokens, inspect = () => {}) {
	const filler = new Filler(text, tokens);
	const parsed = parseAllDocuments(filler.text, {
		logLevel: "silent",
		uniqueKeys: false
	});
	const documents = Array.isArray(parsed) ? parsed : [];
	const faults = unreadableCharacters(text);
	const walk = new Walk(text, tokens, filler, inspect);
	for (const document of documents) {
		faults.push(...document.errors.map((error) => faultOf(error)));
		walk.document(document);
	}
	return {
		scalars: walk.scalars.toSorted((left, right) => left.start - right.start),
		faults: [
			...faults,
			...walk.faults,
			...misplaced(filler.text, walk.unplaced())
		],
		keyGroups: walk.keyGroups,
		verbatim: walk.verbatim
	};
}
// build/lib/template/render.js
init_comments();
init_faults();
init_places();
function fillTemplate(text, variables, options = {}) {
	const isOptedOut = saysAtTop(text, "substitute=false");
	const bareNames = new Set(options.bareNames);
	const tokens = isOptedOut ? [] : scanTokens(text, bareNames);
	const placed = placeTokens(text, tokens, options.inspect);
	const resolver = new Resolver(variables, {
		bareNames,
		isStrict: options.strict !== false
	});
	const found = isOptedOut ? {
		edits: [],
		problems: []
	} : resolveAll(text, placed, (token) => resolver.resolve(token, text.slice(token.start, token.end)));
	const problems = [...found.problems, ...resolver.problems];
	const edits = problems.some(({ code }) => code === "YAML_INVALID") ? [] : found.edits;
	const lines = new LineIndex(text);
	return {
		text: applyEdits(text, edits),
		problems: problems.toSorted((left, right) => left.offset - right.offset).map(({ offset, ...problem }) => ({
			...problem,
			...options.file === void 0 ? {} : { file: options.file },
			...lines.place(offset)
		})),
		mentioned: resolver.mentioned,
		lookalikes: isOptedOut ? [] : findLookalikes(text, tokens, placed, new Set(Object.keys(variables))),
		placeOf: placesBefore(text, edits)
	};
}
function keepPlaceholders(text, bareNames) {
	if (saysAtTop(text, "substitute=false")) return text;
	const { edits } = resolveAll(text, placeTokens(text, scanTokens(text, new Set(bareNames))), ({ start, end }) => ({
		value: text.slice(start, end),
		isUnset: false
	}));
	return applyEdits(text, edits);
}
function saysAtTop(text, what) {
	const [top = ""] = /^\uFEFF?(?:[ \t]*(?:#[^\n]*|---[ \t]*\r?)?(?:\n|$))*/.exec(text) ?? [];
	return top.split("\n").some((line) => /^\uFEFF?\s*#\s*discordlm:\s*(.*?)\s*$/.exec(line)?.[1] === what);
}
function resolveAll(text, placed, resolve) {
	const edits = [];
	const meanings = new Map();
	for (const scalar of placed.scalars) {
		const resolved = scalar.tokens.map(resolve);
		edits.push(...encodeScalar(text, scalar, resolved));
		if (scalar.isKey) meanings.set(scalar, scalar.meaning(resolved.map(({ value }) => value)));
	}
	const problems = [...placed.faults, ...longKeys(meanings)];
	for (const group of placed.keyGroups) {
		const keys = group.map(({ scalar, text: written, offset }) => ({
			offset,
			text: (scalar && meanings.get(scalar)) ?? written
		}));
		problems.push(...repeatedKeys(keys));
	}
	return {
		edits,
		problems
	};
}
const MAX_KEY_LENGTH = 1e3;
function longKeys(meanings) {
	return [...meanings].filter(([, meaning]) => JSON.stringify(meaning).length > MAX_KEY_LENGTH).map(([{ start: offset }]) => ({
		code: "MISPLACED",
		message: "the value is too long for a key",
		offset
	}));
}
function findLookalikes(text, tokens, { verbatim }, names) {
	const found = scanLookalikes(text, tokens, names).filter(({ start }) => !verbatim.some(([from, to]) => start >= from && start < to));
	if (found.length === 0) return [];
	const [lines, isComment] = [new LineIndex(text), isInComment(text)];
	return found.filter(({ start }) => !isComment(start)).map(({ start, name, written }) => ({
		name,
		written,
		...lines.place(start)
	}));
}
// build/lib/manifests/sources.js
init_action_error();
const kustomizationNames = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
const MANIFEST = /\.(ya?ml|json)$/;
async function findManifests(lines, roots) {
	const problems = [];
	const sources = new Map();
	for (const line of lines) {
		const paths = await expand(line, roots[0]);
		const found = (await Promise.all(paths.map((path) => sourcesAt(path, roots[0])))).flat();
		if (found.length === 0) problems.push(`${JSON.stringify(line)} matches no manifest`);
		for (const source of found) if (await isInside(source.path, roots)) sources.set(source.path, source);
		else problems.push(`${JSON.stringify(line)} leads outside the workspace`);
	}
	if (problems.length > 0) throw new ActionError("INPUT_INVALID", `\`manifests\` is not usable:\n${problems.map((problem) => `- ${problem}`).join("\n")}`, { hint: "Name files, folders, globs or kustomize folders below the workspace, one a line." });
	return [...sources.values()];
}
async function expand(line, workspace) {
	if (!/[*?[]/.test(line)) return [(0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(workspace, line)];
	const found = [];
	for await (const path of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.glob)(line, { cwd: workspace })) found.push((0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(workspace, path));
	return found.filter((path) => MANIFEST.test(path)).toSorted();
}
async function sourcesAt(path, workspace) {
	const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(path).catch(() => void 0);
	if (status?.isFile()) return [{
		kind: "file",
		file: displayPath(path, workspace),
		path
	}];
	if (!status?.isDirectory()) return [];
	const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(path)).toSorted();
	if (names.some((name) => kustomizationNames.includes(name))) return [{
		kind: "kustomize",
		folder: displayPath(path, workspace),
		path
	}];
	return names.filter((name) => MANIFEST.test(name)).map((name) => ({
		kind: "file",
		file: displayPath((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(path, name), workspace),
		path: (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(path, name)
	}));
}
function displayPath(path, workspace) {
	const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.relative)(workspace, path);
	return shown === "" || shown.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_13__.isAbsolute)(shown) ? path : shown;
}
async function isInside(path, roots) {
	const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(path);
	for (const root of roots) {
		const realRoot = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(root).catch(() => void 0);
		if (realRoot !== void 0 && (real === realRoot || real.startsWith(realRoot + node_path__WEBPACK_IMPORTED_MODULE_13__.sep))) return true;
	}
	return false;
}
async function readText(path, file) {
	const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(path);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw new ActionError("MANIFEST_INVALID", `${file} is not UTF-8 text`, {
			hint: "Save the file as UTF-8.",
			cause
		});
	}
}
// build/lib/manifests/kustomize-reach.js
init_object();
init_yaml();
const REFERENCES = [...[
	"resources",
	"bases",
	"components",
	"crds",
	"generators",
	"transformers",
	"validators"
], ...[
	"patches",
	"patchesStrategicMerge",
	"patchesJson6902",
	"replacements",
	"configurations"
]];
const GENERATORS = ["configMapGenerator", "secretGenerator"];
const REMOTE = /^[a-z][a-z0-9+.-]*:|^[\w.-]+@[\w.-]+:|^[\w-]+(?:\.[\w-]+)+\/[^/]+\/|\/\/|[?&]ref=/i;
async function reach(start, renderer, request) {
	const folders = new Set();
	const files = new Map();
	const queue = [start];
	for (let folder = queue.pop(); folder !== void 0; folder = queue.pop()) {
		if (folders.has(folder)) continue;
		folders.add(folder);
		const name = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(folder)).find((entry) => kustomizationNames.includes(entry));
		if (name === void 0) continue;
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, name);
		const kustomization = await renderKustomization(file, renderer, request);
		files.set(file, kustomization.rendered);
		const targets = await targetsOf(kustomization, folder, {
			renderer,
			request
		});
		queue.push(...targets.folders);
		for (const target of targets.files.filter((path) => !files.has(path))) {
			const shown = displayPath(target, request.workspace);
			files.set(target, renderer.render(await readText(target, shown), shown));
		}
	}
	return {
		folders,
		files
	};
}
async function targetsOf({ rendered, document, content }, folder, { renderer, request }) {
	const found = {
		folders: [],
		files: []
	};
	for (const { path, reference } of referencesOf(content)) {
		const target = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(folder, reference);
		const refusal = await whyRefused(reference, target, request);
		if (refusal !== void 0) renderer.report(rendered.file, document?.placeOf(path) ?? START, refusal);
		else ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(target)).isDirectory() ? found.folders : found.files).push(target);
	}
	return found;
}
const START = {
	line: 1,
	column: 1
};
async function renderKustomization(path, renderer, request) {
	const file = displayPath(path, request.workspace);
	const template = await readText(path, file);
	const rendered = renderer.render(template, file);
	const [document] = parseYamlDocuments(rendered.text, rendered.placeOf);
	const content = document?.value;
	if (!isJsonObject(content)) return {
		rendered,
		document,
		content: {}
	};
	const [written] = parseYamlDocuments(keepPlaceholders(template, request.bareVariables));
	const changed = structuredClone(content);
	for (const inner of inlineTexts(written?.value)) {
		const outer = document?.placeOf(inner.path) ?? START;
		const text = renderer.renderInner(inner.text, file, (place) => placeInBlock(place, outer, template));
		const parent = field(changed, ...inner.path.slice(0, -1));
		const step = inner.path.at(-1) ?? "";
		if (typeof parent === "object" && parent !== null) Object.assign(parent, { [step]: text });
	}
	return {
		rendered: {
			...rendered,
			text: toYaml(changed)
		},
		document,
		content
	};
}
function placeInBlock(inner, outer, template) {
	const line = template.split("\n")[outer.line - 1] ?? "";
	if (!/[|>][-+0-9]*\s*(?:#.*)?$/.test(line)) return outer;
	const first = template.split("\n")[outer.line] ?? "";
	return {
		line: outer.line + inner.line,
		column: inner.column + first.length - first.trimStart().length
	};
}
function inlineTexts(content) {
	return itemsOf$1(content, REFERENCES).flatMap(({ path, item }) => {
		if (typeof item === "string") return isText(item) ? [{
			path,
			text: item
		}] : [];
		const patch = field(item, "patch");
		return typeof patch === "string" ? [{
			path: [...path, "patch"],
			text: patch
		}] : [];
	});
}
function referencesOf(content) {
	const named = itemsOf$1(content, REFERENCES).flatMap(({ path, item }) => {
		if (typeof item === "string") return isText(item) ? [] : [{
			path,
			reference: item
		}];
		const reference = field(item, "path");
		return typeof reference === "string" ? [{
			path: [...path, "path"],
			reference
		}] : [];
	});
	const embedded = itemsOf$1(content, GENERATORS).flatMap(({ path, item }) => itemsOf$1(item, ["files", "envs"]).flatMap(({ path: inner, item: entry }) => {
		const reference = String(entry).replace(/^[^=]*=/, "");
		return REMOTE.test(reference) ? [{
			path: [...path, ...inner],
			reference
		}] : [];
	}));
	return [...named, ...embedded];
}
function itemsOf$1(content, names) {
	return names.flatMap((name) => {
		const list = field(content, name);
		return Array.isArray(list) ? list.map((item, index) => ({
			path: [name, index],
			item
		})) : [];
	});
}
function isText(item) {
	return item.includes("\n") || item.trimStart().startsWith("{");
}
async function whyRefused(reference, target, request) {
	if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(target).catch(() => void 0) === void 0) return REMOTE.test(reference) ? `${JSON.stringify(reference)} is remote: what it holds can change and cannot be checked; copy it into the repository` : `${JSON.stringify(reference)} is not there`;
	return await isInside(target, [request.workspace, request.temporaryFolder]) ? void 0 : `${JSON.stringify(reference)} leads outside the workspace`;
}
// build/lib/manifests/origins.js
init_object();
init_yaml();
const MARK = "originAnnotations";
const ANNOTATION = /^ {4}config\.kubernetes\.io\/origin: \|\n((?: {6}.*\n)+)/m;
const EMPTY_ANNOTATIONS = /^ {2}annotations:\n(?! {4})/m;
async function askForOrigins(folder, kustomization) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder, kustomization);
	const content = parseYaml(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(path, "utf8"));
	if (!isJsonObject(content)) return;
	const given = Array.isArray(content.buildMetadata) ? content.buildMetadata : [];
	if (given.includes(MARK)) return;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)(path, toYaml({
		...content,
		buildMetadata: [...given, MARK]
	}));
}
function takeOrigins(text) {
	const paths = [];
	return {
		text: text.split(/^---\n/m).map((document) => {
			const [mark, origin = ""] = ANNOTATION.exec(document) ?? [];
			paths.push(/^ {6}path: (.+)$/m.exec(origin)?.[1]?.trim());
			return mark === void 0 ? document : document.replace(mark, "").replace(EMPTY_ANNOTATIONS, "");
		}).join("---\n"),
		paths
	};
}
// build/lib/manifests/kustomize.js
init_action_error();
const BUILD_TIMEOUT_MS = 12e4;
async function buildKustomization(source, renderer, request, deps) {
	const reached = await reach(source.path, renderer, request);
	return async () => {
		const copy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(request.temporaryFolder, "kustomize-")));
		try {
			return await buildIn(copy, source, reached, {
				request,
				deps
			});
		} finally {
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(copy, { recursive: true });
		}
	};
}
async function buildIn(copy, source, reached, { request, deps }) {
	const root = commonFolder([...reached.folders]);
	for (const folder of reached.folders) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.cp)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.relative)(root, folder)), {
		recursive: true,
		filter: isPartOfManifests
	});
	for (const [file, { text }] of reached.files) {
		const target = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.relative)(root, file));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.dirname)(target), { recursive: true });
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)(target, text);
	}
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(copy, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.relative)(root, source.path));
	const name = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(folder)).find((entry) => kustomizationNames.includes(entry));
	if (name !== void 0) await askForOrigins(folder, name);
	const shown = displayPath(root, request.workspace);
	const shownRoot = shown === request.workspace ? "" : `${shown}${node_path__WEBPACK_IMPORTED_MODULE_13__.sep}`;
	const { text, paths } = takeOrigins(await runKustomize(folder, source.folder, deps, (text) => text.replaceAll(folder, source.folder).replaceAll(`${copy}${node_path__WEBPACK_IMPORTED_MODULE_13__.sep}`, shownRoot)));
	const origins = await Promise.all(paths.map(async (path) => {
		const written = path === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(folder, path);
		const original = written && (0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_13__.relative)(copy, written));
		if (written === void 0 || original === void 0) return void 0;
		const rendered = reached.files.get(original);
		if (rendered !== void 0) return rendered;
		const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(written, "utf8").catch(() => void 0);
		return content === void 0 ? void 0 : {
			file: displayPath(original, request.workspace),
			text: content
		};
	}));
	return {
		file: source.folder,
		text,
		origins
	};
}
function isPartOfManifests(path) {
	return !path.split(node_path__WEBPACK_IMPORTED_MODULE_13__.sep).some((part) => part === ".git" || part === "node_modules");
}
function commonFolder(folders) {
	const [first = node_path__WEBPACK_IMPORTED_MODULE_13__.sep, ...rest] = folders;
	let common = first.split(node_path__WEBPACK_IMPORTED_MODULE_13__.sep);
	for (const folder of rest) {
		const parts = folder.split(node_path__WEBPACK_IMPORTED_MODULE_13__.sep);
		const differs = common.findIndex((part, index) => part !== parts[index]);
		if (differs >= 0) common = common.slice(0, differs);
	}
	return common.join(node_path__WEBPACK_IMPORTED_MODULE_13__.sep) || node_path__WEBPACK_IMPORTED_MODULE_13__.sep;
}
async function runKustomize(path, shown, deps, shorten) {
	const program = await findProgram(deps.run, [{
		program: "kustomize",
		probe: ["version"]
	}, {
		program: "kubectl",
		probe: ["kustomize", "--help"]
	}], deps.environment);
	if (program === void 0) throw new ActionError("COMMAND_FAILED", `${shown} is a kustomize folder, but neither kustomize nor kubectl is there`, { hint: "Install one of them on the runner; hosted runners have both." });
	const args = program === "kubectl" ? ["kustomize", path] : ["build", path];
	const result = await deps.run(program, args, {
		environment: deps.environment,
		timeoutMs: BUILD_TIMEOUT_MS
	});
	if (result.exitCode !== 0) throw new ActionError("MANIFEST_INVALID", `kustomize cannot build ${shown}: ${shorten(result.stderr.trim())}`, { hint: `Run \`kubectl kustomize ${shown}\` to see the same.` });
	return result.stdout;
}
// build/lib/manifests/parse.js
init_action_error();
init_object();
init_yaml();
function parseManifests(files) {
	const parsed = files.map(parseFile);
	const objects = parsed.flatMap((file) => file.objects);
	const problems = [...parsed.flatMap((file) => file.problems), ...duplicates(objects)];
	if (problems.length === 0 && objects.length === 0) problems.push("the manifests hold no object");
	if (problems.length > 0) throw new ActionError("MANIFEST_INVALID", `The manifests are not usable:\n${bullets(problems)}`, { hint: "Correct the lines named. Nothing has been applied." });
	return objects;
}
function parseFile({ file, text, placeOf, origins }) {
	const parsed = parseYamlDocuments(text, placeOf).map((document) => parseDocument(document, file, origins?.[document.index]));
	return {
		objects: parsed.flatMap(({ objects }) => objects),
		problems: parsed.flatMap(({ problems }) => problems)
	};
}
function parseDocument(document, file, origin) {
	const { value, line, index } = document;
	const problems = document.errors.map((error) => `${file}:${error.line}: ${error.message}`);
	const objects = [];
	for (const [item, candidate] of itemsOf(value).entries()) {
		const lack = whatLacks(candidate);
		if (lack !== void 0) {
			problems.push(`${file}:${line}: ${lack}`);
			continue;
		}
		const object = candidate;
		const prefix = isList(value) ? ["items", item] : [];
		const placeOf = (path) => document.placeOf([...prefix, ...path]);
		const lineOf = (path) => placeOf(path).line;
		const place = placeInOrigin(object, origin) ?? {
			file,
			line: isList(value) ? lineOf([]) : line,
			lineOf,
			placeOf
		};
		objects.push({
			object,
			document: index,
			...isList(value) ? { item } : {},
			...place
		});
	}
	return {
		objects,
		problems
	};
}
function placeInOrigin({ kind, metadata }, origin) {
	if (origin === void 0) return void 0;
	const found = nearestByName(parseYamlDocuments(origin.text, origin.placeOf).flatMap((document) => isList(document.value) ? document.value.items.map((value, item) => ({
		value,
		document,
		prefix: ["items", item]
	})) : [{
		value: document.value,
		document,
		prefix: []
	}]).filter(({ value }) => textField(value, "kind") === kind), metadata.name);
	if (found === void 0) return void 0;
	const placeOf = (path) => found.document.placeOf([...found.prefix, ...path]);
	const line = found.prefix.length === 0 ? found.document.line : placeOf([]).line;
	return {
		file: origin.file,
		line,
		placeOf,
		lineOf: (path) => placeOf(path).line
	};
}
function nearestByName(candidates, name) {
	const named = candidates.map((candidate) => ({
		candidate,
		name: textField(candidate.value, "metadata", "name") ?? ""
	}));
	return (named.filter((entry) => entry.name !== "" && name.includes(entry.name)).toSorted((left, right) => right.name.length - left.name.length)[0] ?? named[0])?.candidate;
}
function bullets(lines) {
	return lines.map((line) => `- ${line}`).join("\n");
}
function isList(value) {
	return isJsonObject(value) && String(value.kind).endsWith("List") && Array.isArray(value.items);
}
function itemsOf(value) {
	if (value === null || value === void 0) return [];
	return isList(value) ? value.items : [value];
}
function whatLacks(candidate) {
	if (!isJsonObject(candidate)) return "this document is not a Kubernetes object";
	const missing = [
		["apiVersion", textField(candidate, "apiVersion")],
		["kind", textField(candidate, "kind")],
		["metadata.name", textField(candidate, "metadata", "name")]
	].filter(([, value]) => !value);
	return missing.length === 0 ? void 0 : `the object has no ${missing.map(([name]) => name).join(" and no ")}`;
}
function duplicates(objects) {
	const first = new Map();
	const problems = [];
	for (const entry of objects) {
		const key = objectKey(entry.object);
		const earlier = first.get(key);
		if (earlier) problems.push(`${entry.file}:${entry.line}: ${objectName(entry.object)} is already at ${earlier.file}:${earlier.line}`);
		else first.set(key, entry);
	}
	return problems;
}
// build/lib/manifests/secret-values.js
const KNOWN_FORMS = [
	["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
	["a private key in base64", /LS0tLS1CRUdJTi[A-Za-z0-9+/=\s]{0,24}(?:UFJJVkFURS|BSSVZBVEUg|QUklWQVRF)/],
	["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9]{20,40}_[A-Za-z0-9]{50,})/],
	["a GitLab token", /\bglpat-[A-Za-z0-9_-]{20,}/],
	["a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{20,}/],
	["a Slack webhook", /hooks\.slack\.com\/services\/T[A-Za-z0-9]{6,}\/B[A-Za-z0-9]{6,}\/[A-Za-z0-9]{20,}/],
	["an AWS access key", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
	["a Google API key", /\bAIza[A-Za-z0-9_-]{35}\b/],
	["an OpenAI or Anthropic key", /\bsk-(?=[A-Za-z_-]{0,60}\d)(?=[A-Za-z0-9_-]{0,60}[A-Z])[A-Za-z0-9_-]{20,}/],
	["a Vault token", /\bhv[sbr]\.[A-Za-z0-9_-]{20,}/],
	["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/],
	["a PyPI token", /\bpypi-AgEI[A-Za-z0-9_-]{40,}/],
	["a Stripe key", /\b[rs]k_live_[A-Za-z0-9]{20,}/],
	["a SendGrid key", /\bSG\.[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{40,}/],
	["a Discord token", /\b[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}/],
	["a Discord webhook", /discord(?:app)?\.com\/api\/webhooks\/\d{15,25}\/[A-Za-z0-9_-]{40,}/],
	["an Azure storage key", /AccountKey=[A-Za-z0-9+/]{80,}={0,2}/],
	["a JSON Web Token", /\beyJ[A-Za-z0-9_-]{8,600}\.eyJ[A-Za-z0-9_-]{8,9000}\.[A-Za-z0-9_-]{20,}/]
];
const SECRET_KEY = /(?:^|[-_.]|(?<=[a-z0-9])(?=[A-Z]))(?:pass(?:word|wd|phrase)?|pwd|tokens?|secrets?|api[-_]?keys?|(?:access|private|secret|signing|encryption)[-_]?keys?|credentials?)$/i;
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=][ \t]*["']?([^\s"',;]+)/gm;
const URL_WITH_PASSWORD = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"']{0,100}:([^\s/@"']{6,200})@([^\s/"':]{1,255})/gi;
const SAMPLE = /example|sample|change[-_]?me|replace|placeholder|dummy|redacted|your[-_]|x{4,}|\*{3,}|\.{3}|[<>{}]|^(?:user|pass|password|secret|test)/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MIN_RANDOM_LENGTH = 16;
const MIN_BITS_PER_CHARACTER = 3;
const LINE_OPT_OUT = /^\s*discordlm:\s*not a secret\b/;
function secretFault(value) {
	if (value.mayBeSecret || LINE_OPT_OUT.test(value.comment)) return void 0;
	const known = KNOWN_FORMS.find(([, form]) => form.test(value.text));
	if (known) return `${whereOf(value)} holds ${known[0]}`;
	if (isOfSecret(value) && !value.hasPlaceholder && !isHarmless(value.text)) return `${whereOf(value)} is a literal value of a Secret`;
	if (!isConfiguration(value)) return void 0;
	return looksRandom(value) ? `${whereOf(value)} looks like a secret` : void 0;
}
function whereOf({ path, entryName }) {
	const name = entryName !== void 0 && path.at(-1) === "value" ? ` (${entryName})` : "";
	return `${path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").replace(/^\./, "")}${name}`;
}
function isOfSecret({ kind, path }) {
	if (kind === "Secret") return (path[0] === "data" || path[0] === "stringData") && path.length === 2;
	return isLiteralOf("secretGenerator", path);
}
function isLiteralOf(generator, path) {
	return path[0] === generator && path[2] === "literals" && path.length === 4;
}
function isHarmless(text) {
	const value = text.replace(/^[^=\s]+=/, (key) => text.includes("\n") ? key : "");
	return text.trim() === "" || text === "null" || value === "" || text.startsWith("ENC[");
}
function isConfiguration({ kind, path }) {
	if (kind === "ConfigMap" && path[0] === "data") return true;
	return path.at(-1) === "value" && path.includes("env") || isLiteralOf("configMapGenerator", path);
}
function looksRandom({ path, entryName, literal }) {
	const name = path.at(-1) === "value" ? entryName : String(path.at(-1));
	if (name !== void 0 && SECRET_KEY.test(name) && isRandom(literal.trim())) return true;
	return [...literal.matchAll(ASSIGNMENT)].some(([, key = "", text = ""]) => SECRET_KEY.test(key) && isRandom(text)) || [...literal.matchAll(URL_WITH_PASSWORD)].some(([, password = "", host = ""]) => {
		return !SAMPLE.test(password) && !/(?:^|\.)example\.|(?:^|\.)(?:example|invalid|test)$/i.test(host);
	});
}
function isRandom(text) {
	if (text.length < MIN_RANDOM_LENGTH || SAMPLE.test(text) || UUID.test(text)) return false;
	if (!/^[A-Za-z0-9+/_=.~!@#$%^&*-]+$/.test(text) || /^(?:sha\d+[:-]|\/|\.\/|https?:)/i.test(text)) return false;
	return /\d/.test(text) && /[A-Za-z]/.test(text) && bitsPerCharacter(text) >= MIN_BITS_PER_CHARACTER && !isWords(text);
}
function isWords(text) {
	return text.split(/[-_./@+]/).every((part) => /^(?:[A-Za-z]{0,15}\d{0,4}|v?\d+)$/.test(part));
}
function bitsPerCharacter(text) {
	const counts = new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => {
		const share = count / text.length;
		return sum - share * Math.log2(share);
	}, 0);
}
// build/lib/manifests/renderer.js
init_action_error();
init_places();
var TemplateRenderer = class {
	#request;
	#problems = [];
	#mentioned = new Set();
	#notes = [];
	constructor(request) {
		this.#request = request;
	}
	get variablesUsed() {
		const isGiven = (name) => Object.hasOwn(this.#request.variables, name);
		return [...this.#mentioned].filter(isGiven).toSorted();
	}
	get notes() {
		const mentioned = [...this.#mentioned];
		const unused = this.#request.named.filter((name) => !this.#mentioned.has(name)).map((name) => {
			const near = nearestName(name, mentioned);
			return `no manifest uses ${name}${near === void 0 ? "" : `; did you mean ${near}?`}`;
		});
		return [...this.#notes, ...unused];
	}
	render(text, file) {
		const { filled, secrets } = this.#fill(text);
		for (const { message, line, column, code } of filled.problems) {
			const isOfTemplate = code !== "YAML_INVALID" && code !== "DUPLICATE_KEY";
			this.#problems.push({
				file,
				message,
				line,
				column,
				isOfTemplate
			});
		}
		for (const secret of secrets) this.report(file, secret, secret.message);
		for (const { name, written, line, column } of filled.lookalikes) {
			const what = written.startsWith("${") ? `\`${written}\` is no placeholder` : `\`${written}\` stays: list ${name} in \`bare-variables\` to have it filled in`;
			this.#notes.push(`${file}:${line}:${column}: ${what}`);
		}
		return {
			file,
			text: filled.text,
			placeOf: filled.placeOf
		};
	}
	renderInner(text, file, placeOf) {
		const { filled, secrets } = this.#fill(text);
		for (const problem of filled.problems) if (problem.code !== "UNSET" && problem.code !== "REQUIRED") this.report(file, placeOf(problem), problem.message);
		for (const secret of secrets) this.report(file, placeOf(secret), secret.message);
		return filled.text;
	}
	report(file, { line, column }, message) {
		this.#problems.push({
			file,
			line,
			column,
			message,
			isOfTemplate: false
		});
	}
	finish() {
		const [first] = this.#problems;
		if (first === void 0) return;
		const isOfTemplate = this.#problems.some((problem) => problem.isOfTemplate);
		const lines = this.#problems.map(({ file, line, column, message }) => `- ${file}:${line}:${column}: ${message}`);
		const count = lines.length === 1 ? "1 place" : `${lines.length} places`;
		throw new ActionError(isOfTemplate ? "TEMPLATE_UNRESOLVED" : "MANIFEST_INVALID", `The manifests cannot be rendered, ${count}:\n${lines.join("\n")}`, {
			hint: isOfTemplate ? "Set the variable, give a default with `${NAME:-default}`, or write `$${NAME}` for the literal text." : this.#hint(),
			location: {
				file: first.file,
				line: first.line,
				column: first.column
			}
		});
	}
	#hint() {
		return this.#problems.some(({ message }) => SECRET_MESSAGE.test(message)) ? "Give secrets by placeholder or `secret-data`, and change those that were committed; a line that holds none ends with `# discordlm: not a secret`." : "Correct the lines named.";
	}
	#fill(text) {
		const found = [];
		const inspect = (value) => {
			const message = secretFault(value);
			if (message !== void 0) found.push({
				offset: value.offset,
				message
			});
		};
		const { variables, bareVariables: bareNames, strict } = this.#request;
		const filled = fillTemplate(text, variables, {
			bareNames,
			strict,
			...saysAtTop(text, "secret-values=allow") ? {} : { inspect }
		});
		for (const name of filled.mentioned) this.#mentioned.add(name);
		const lines = found.length === 0 ? void 0 : new LineIndex(text);
		return {
			filled,
			secrets: found.map(({ offset, message }) => ({
				message,
				...lines?.place(offset) ?? {
					line: 1,
					column: 1
				}
			}))
		};
	}
};
const SECRET_MESSAGE = / (?:holds an? |is a literal value of a Secret|looks like a secret)/;
// build/lib/manifests/load.js
async function loadManifests(request, deps) {
	const sources = await findManifests(request.lines, [request.workspace, request.temporaryFolder]);
	const renderer = new TemplateRenderer(request);
	const pending = [];
	for (const source of sources) if (source.kind === "file") {
		const rendered = renderer.render(await readText(source.path, source.file), source.file);
		pending.push(async () => rendered);
	} else {
		const built = await buildKustomization(source, renderer, request, deps);
		pending.push(built);
	}
	renderer.finish();
	const files = [];
	for (const build of pending) files.push(await build());
	const { variablesUsed, notes } = renderer;
	return {
		files,
		objects: parseManifests(files),
		variablesUsed,
		notes
	};
}
// build/lib/release/config-keys.js
const KEY = /^([-._a-zA-Z0-9]+)(\?)?$/;
function parseConfigKeys(text) {
	const keys = [];
	const problems = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const content = line.replace(/(?:^|\s)#.*$/, "").trim();
		if (content === "") continue;
		const match = KEY.exec(content);
		if (!match) problems.push(`line ${index + 1} is ${JSON.stringify(content)}; write NAME, or NAME? for one that may be absent`);
		else keys.push({
			name: match[1] ?? "",
			required: match[2] === void 0
		});
	}
	return {
		keys,
		problems
	};
}
function selectConfig(given, keys) {
	if (keys === void 0) return {
		values: given,
		ignored: [],
		problems: []
	};
	const declared = new Set(keys.map(({ name }) => name));
	const values = new Map([...given].filter(([name, value]) => declared.has(name) && value !== ""));
	const ignored = [...given.keys()].filter((name) => !declared.has(name)).toSorted();
	return {
		values,
		ignored,
		problems: keys.filter(({ name, required }) => required && !values.has(name)).map(({ name }) => whatIsMissing(name, ignored))
	};
}
function whatIsMissing(name, ignored) {
	const near = nearestName(name, ignored);
	return `${name} is not given${near === void 0 ? "" : `; is ${near} meant?`}`;
}
// build/actions/deploy/src/prepare.js
init_action_error();
async function prepare(inputs, secrets, release, deps) {
	const config = await makeConfig(inputs, deps);
	const secret = makeSecret(inputs, secrets);
	const given = await readVariables(inputs, deps.workspace);
	const own = ownVariables(inputs, {
		config,
		secret
	}, release);
	const clash = Object.keys(own).filter((name) => Object.hasOwn(given, name));
	if (clash.length > 0) throw new ActionError("INPUT_INVALID", `\`variables\` sets ${clash.join(", ")}, which this action sets itself`, { hint: "Leave these out; what they hold comes from `app`, `environment`, `image` and the like." });
	const loaded = await loadManifests({
		...deps,
		lines: inputs.manifests,
		variables: {
			...given,
			...own
		},
		named: [...inputs.variables.keys()],
		bareVariables: inputs.bareVariables,
		strict: inputs.strict
	}, deps);
	for (const note of loaded.notes) deps.say(`Note: ${note}`);
	return {
		config,
		secret,
		entries: [...[
			config?.object,
			secret?.object,
			inputs.pullLogin && pullSecret(inputs.pullLogin.name, inputs.pullLogin)
		].filter((object) => object !== void 0).map((object) => ({ object })), ...loaded.objects]
	};
}
async function makeConfig(inputs, deps) {
	const text = inputs.configKeys === void 0 ? void 0 : await readConfigKeys(inputs.configKeys, deps.workspace);
	const { keys, problems } = text === void 0 ? {
		keys: void 0,
		problems: []
	} : parseConfigKeys(text);
	const selected = selectConfig(inputs.config, keys);
	const all = [...problems.map((problem) => `\`config-keys\` ${problem}`), ...selected.problems];
	if (all.length > 0) throw new ActionError("INPUT_INVALID", `The configuration is not complete:\n- ${all.join("\n- ")}`, { hint: "Set the repository or environment variable, or mark the key as optional with `?`." });
	if (selected.ignored.length > 0) deps.say(`Not in \`config-keys\`, so left out of the ConfigMap: ${selected.ignored.join(", ")}`);
	return inputs.configKeys !== void 0 || inputs.config.size > 0 ? hashedConfigMap(inputs.configName, selected.values) : void 0;
}
async function readConfigKeys(given, workspace) {
	if (given.includes("\n")) return given;
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_13__.resolve)(workspace, given);
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(path).then((status) => status.isFile(), () => false) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readFile)(path, "utf8") : given;
}
function makeSecret(inputs, secrets) {
	if (secrets.size === 0 && inputs.vault === void 0) return void 0;
	if (inputs.secretFormat === "keys") return hashedSecret(inputs.secretName, secrets);
	const encoded = encodeEnvFile(secrets, "dotenv");
	if (encoded.kind === "text") return hashedSecret(inputs.secretName, new Map([[".env", encoded.text]]));
	throw new ActionError("INPUT_INVALID", `\`secret-format: dotenv\` cannot hold these values:\n- ${encoded.problems.join("\n- ")}`, { hint: "Use `secret-format: keys`, or change the values." });
}
function ownVariables({ instance, image, imageTag, pullSecretName }, made, { commit, number }) {
	const variables = {
		APP: instance.app,
		ENVIRONMENT: instance.environment,
		NAMESPACE: instance.namespace,
		DEPLOYMENT_NAME: `${instance.app}-deployment-${instance.environment}`,
		IMAGE: image,
		IMAGE_TAG: image === "" ? void 0 : imageTag ?? commit,
		GIT_SHA: commit,
		CONFIG_NAME: made.config?.name,
		SECRET_NAME: made.secret?.name,
		PULL_SECRET_NAME: pullSecretName,
		RELEASE: String(number)
	};
	return Object.fromEntries(Object.entries(variables).filter((entry) => Boolean(entry[1])));
}
// build/lib/release/stuck-pods.js
init_object();
const REVISION_LABEL = "controller-revision-hash";
const OBSERVED_TIMEOUT_MS = 15e3;
async function removeStuckPods(applied, deps) {
	for (const { object } of applied) {
		if (object.kind !== "StatefulSet" || textField(object, "spec", "podManagementPolicy") === "Parallel") continue;
		const set = await readObserved(object, deps);
		const wanted = textField(set, "status", "updateRevision");
		const pods = await deps.client.list({
			apiVersion: "v1",
			kind: "Pod",
			namespace: deps.namespace
		});
		for (const pod of pods.filter((candidate) => isStuck(candidate, set, wanted))) {
			deps.say(`  deleting ${objectName(pod)}: it is not ready, and keeps ${objectName(set)} from going back`);
			const { uid } = pod.metadata;
			await deps.client.delete(referenceTo(pod), uid === void 0 ? {} : { uid });
		}
	}
}
function isStuck(pod, set, wanted) {
	return wanted !== void 0 && (pod.metadata.ownerReferences ?? []).some(({ uid }) => uid === set.metadata.uid) && pod.metadata.labels?.[REVISION_LABEL] !== wanted && conditionOf(pod, "Ready")?.isTrue !== true;
}
async function readObserved(object, { client, clock, signal }) {
	const deadline = clock.now().getTime() + OBSERVED_TIMEOUT_MS;
	for (;;) {
		const set = await client.get(referenceTo(object));
		if ((numberField(set, "status", "observedGeneration") ?? 0) >= (object.metadata.generation ?? 0) || clock.now().getTime() > deadline || signal.aborted) return set;
		await clock.sleep(200, signal);
	}
}
// build/lib/release/rollback.js
init_action_error();
async function restoreRelease(record, objects, waiting, deps) {
	await requireConfig(record, deps);
	const applied = await applyAll(objects, deps);
	await removeStuckPods(applied, deps);
	return await verifyAll(applied, waiting, deps);
}
async function requireConfig(record, { client, namespace }) {
	const wanted = [{
		kind: "ConfigMap",
		name: record.configName
	}, {
		kind: "Secret",
		name: record.secretName
	}];
	const gone = [];
	for (const { kind, name } of wanted) {
		if (name === void 0) continue;
		if (await client.find({
			apiVersion: "v1",
			kind,
			namespace,
			name
		}) === void 0) gone.push(`${kind}/${name}`);
	}
	if (gone.length > 0) throw new ActionError("ROLLBACK_FAILED", `Release ${record.number} needs ${gone.join(" and ")}, which somebody deleted`, { hint: "Deploy the commit again instead: that makes them anew." });
}
// build/lib/release/prune.js
init_object();
const KEPT_KINDS = new Set([
	"PersistentVolumeClaim",
	"Namespace",
	"CustomResourceDefinition"
]);
function planPrune(records, present, pruneKinds = new Set()) {
	const kept = new Set(present.map(objectKey));
	return [...new Map(records.flatMap(({ objects }) => objects).map((object) => [objectKey(object), object])).values()].filter((object) => !kept.has(objectKey(object)) && (!KEPT_KINDS.has(object.kind) || pruneKinds.has(object.kind.toLowerCase())));
}
async function prune(planned, deps) {
	const deleted = [];
	for (const object of planned) {
		const live = await deps.client.find(referenceTo(object));
		if (live === void 0 || live.metadata.deletionTimestamp !== void 0) continue;
		if (!isOwned(live, deps.instance, deps.fieldManager)) {
			deps.say(`Left alone: ${objectName(live)} is no longer declared, but it is not proven to be ours.`);
			continue;
		}
		deps.say(`Deleting ${objectName(live)}: it is no longer declared.`);
		const { uid } = live.metadata;
		try {
			await deps.client.delete(referenceTo(live), {
				foreground: true,
				...uid === void 0 ? {} : { uid }
			});
		} catch (error) {
			if (!isNotFound(error)) throw error;
		}
		deleted.push(objectName(live));
	}
	return deleted;
}
// build/lib/release/tidy-up.js
init_action_error();
async function tidyUp({ present, prune: isWanted, pruneKinds }, store, deps) {
	try {
		if (isWanted) await prune(planPrune(await store.list(), present, pruneKinds), deps);
		const removed = await store.expire();
		if (removed.length > 0) deps.say(`Left the history: ${removed.join(", ")}`);
	} catch (error) {
		deps.say(`Not all of what is no longer needed could be deleted; the next run tries again: ${messageOf(error)}`);
	}
}
// build/lib/rollout/fault-field.js
init_object();
const CONTAINER_FIELDS = {
	IMAGE_NOT_FOUND: ["image"],
	IMAGE_PULL_DENIED: ["image"],
	IMAGE_RATE_LIMITED: ["image"],
	IMAGE_REGISTRY_UNREACHABLE: ["image"],
	IMAGE_PLATFORM_MISMATCH: ["image"],
	IMAGE_NAME_INVALID: ["image"],
	READINESS_FAILED: ["readinessProbe", "startupProbe"],
	LIVENESS_KILLED: ["livenessProbe"],
	STARTUP_PROBE_FAILED: ["startupProbe"],
	OUT_OF_MEMORY: ["resources"],
	HOOK_FAILED: ["lifecycle"],
	START_FAILED: [
		"command",
		"args",
		"image"
	],
	EXEC_FORMAT: ["command", "image"],
	CRASH_LOOP: [
		"command",
		"args",
		"name"
	],
	INIT_FAILED: [
		"command",
		"args",
		"name"
	],
	CONFIG_MISSING: ["envFrom", "env"]
};
const POD_FIELDS = {
	UNSCHEDULABLE: [
		"nodeSelector",
		"affinity",
		"tolerations",
		"containers"
	],
	VOLUME_MOUNT_FAILED: ["volumes"],
	VOLUME_UNBOUND: ["volumes"],
	CONFIG_MISSING: ["volumes", "serviceAccountName"],
	ADMISSION_DENIED: ["securityContext", "containers"],
	QUOTA_EXCEEDED: ["containers"]
};
function fieldAtFault(cause, object) {
	const template = podTemplateOf(object);
	if (template === void 0) return [];
	const container = cause.container === void 0 ? void 0 : findContainer(template.spec, cause.container);
	const within = (base, path, names = []) => {
		const name = names.find((candidate) => field(base, candidate) !== void 0);
		return name === void 0 ? void 0 : named(cause, base, [...path, name], name);
	};
	return (container && within(container.spec, [...template.path, ...container.path], CONTAINER_FIELDS[cause.code])) ?? within(template.spec, template.path, POD_FIELDS[cause.code]) ?? (container ? [...template.path, ...container.path] : []);
}
function findContainer(spec, name) {
	for (const list of ["initContainers", "containers"]) {
		const index = listField(spec, list).findIndex((container) => container.name === name);
		if (index >= 0) return {
			spec: listField(spec, list)[index],
			path: [list, index]
		};
	}
}
function named(cause, base, path, name) {
	const entries = field(base, name);
	if (!Array.isArray(entries)) return path;
	const index = entries.findIndex((entry) => mentioned(entry, cause.message));
	return index < 0 ? path : [...path, index];
}
function mentioned(value, message) {
	if (isJsonObject(value)) {
		const name = textField(value, "name") ?? textField(value, "secretName") ?? textField(value, "claimName");
		if (name !== void 0 && new RegExp(`(?<![\\w.-])${escapeRegExp(name)}(?![\\w-])`).test(message)) return true;
		return Object.values(value).some((child) => mentioned(child, message));
	}
	return Array.isArray(value) && value.some((child) => mentioned(child, message));
}
function escapeRegExp(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// build/actions/deploy/src/roll-out.js
init_action_error();
init_object();
async function rollOut(record, plan, context) {
	const { journal, log } = context.deps;
	const applied = [];
	let outcome;
	try {
		outcome = await applyAndVerify(plan, applied, context);
	} catch (error) {
		if (isCancelled(error)) throw error;
		return await recover(record, plan, context, {
			refusal: error,
			applied
		});
	}
	const { result, evidence } = outcome;
	switch (result.status) {
		case "succeeded": return await succeed(record, plan, context);
		case "cancelled": throw new ActionError("CANCELLED", "The run was cancelled while it verified; the cluster goes on with what was applied", { hint: "Deploy again, or dispatch a rollback." });
		case "superseded":
			await context.store.settle(record, "failed", context.engine.clock.now());
			return leaveAlone(result.cause, context);
		case "failed": {
			journal.evidence = evidence;
			const failed = result.objects.find(({ verdict }) => verdict.status === "failed") ?? result.objects.find(({ verdict }) => verdict.status !== "succeeded" && verdict.cause !== void 0);
			if (result.cause) journal.cause = withPlace(result.cause, plan, failed);
			showCause(result.cause, {
				log,
				journal
			});
			return await recover(record, plan, context, {
				refusal: void 0,
				applied
			});
		}
	}
}
async function applyAndVerify(plan, applied, { inputs, deps, engine }) {
	const { journal, log } = deps;
	const startedAt = engine.clock.now();
	const objects = plan.objects.map(({ object }) => object);
	await journal.time("apply", () => log.group("6/8 Apply", () => applyAll(objects, engine, applied)));
	const verified = await journal.time("verify", () => log.group("7/8 Verify", () => verifyAll(applied, inputs, engine)));
	journal.objects = reportObjects(verified.result.objects, startedAt);
	for (const warning of warningsOf(verified.result.objects)) {
		log.warning(warning);
		journal.note(warning);
	}
	return verified;
}
function isCancelled(error) {
	return error instanceof ActionError && error.code === "CANCELLED";
}
function leaveAlone(cause, { deps: { journal, log } }) {
	journal.verdict = "superseded";
	if (cause) journal.cause = cause;
	log.warning(cause?.message ?? "Somebody else changed the objects");
}
function withPlace(cause, plan, failed) {
	const place = plan.objects.find(({ object }) => failed !== void 0 && objectKey(object) === objectKey(failed.object));
	return place === void 0 ? cause : {
		...cause,
		...placeOf(place, fieldAtFault(cause, place.object))
	};
}
function showCause(cause, { log, journal }) {
	if (!cause) return;
	log.info(`${cause.code} on ${cause.object}${cause.container === void 0 ? "" : `, container ${cause.container}`}: ${cause.message}`);
	log.info(`What to do: ${cause.hint}`);
	for (const { object, kind, text } of journal.evidence.filter(({ kind }) => kind !== "status")) {
		log.info(`${kind} of ${object}:`);
		log.foreign(text);
	}
}
async function succeed(record, plan, { inputs, deps, engine, store }) {
	const { journal, log } = deps;
	await log.group("8/8 Record the release", async () => {
		await store.settle(record, "verified", engine.clock.now());
		journal.verdict = "succeeded";
		const present = plan.objects.map(({ object }) => object);
		await tidyUp({
			...inputs,
			present
		}, store, {
			...engine,
			instance: inputs.instance
		});
	});
}
async function recover(record, plan, context, { refusal, applied }) {
	const { inputs, deps, engine, store } = context;
	const { journal, log } = deps;
	await store.settle(record, "failed", engine.clock.now());
	const target = currentRelease(await store.list());
	if (inputs.onFailure === "keep" || target === void 0) {
		const why = target === void 0 ? "there is no verified release to go back to" : "`on-failure` is keep";
		log.info(`The objects are left for inspection: ${why}.`);
		throw refusal ?? rolloutFailure(journal, target === void 0 ? howToRemove(inputs) : void 0);
	}
	const overtaken = await findOvertaken(applied, engine);
	if (overtaken) {
		leaveAlone(overtaken, context);
		return;
	}
	await goBack(target, context, refusal);
	const present = [...target.objects, ...plan.objects.map(({ object }) => object).filter(({ kind }) => kind === "Secret")];
	await tidyUp({
		...inputs,
		present
	}, store, {
		...engine,
		instance: inputs.instance
	});
	throw refusal ?? rolloutFailure(journal, void 0);
}
async function goBack(target, context, refusal) {
	const { inputs, deps, engine, store } = context;
	const { journal, log } = deps;
	journal.rollback = {
		to: target.number,
		verdict: "failed"
	};
	journal.verdict = "rollback-failed";
	const restore = async () => restoreRelease(target, await store.objectsOf(target), inputs, engine);
	const title = `8/8 Go back to release ${target.number} (${target.commit.slice(0, 7)})`;
	const { result } = await journal.time("rollback", () => log.group(title, restore)).catch((error) => {
		if (isCancelled(error)) throw cancelledRollback(target);
		const hint = error instanceof ActionError ? error.hint : void 0;
		throw rollbackFailure(journal, messageOf(error), {
			hint,
			cause: error
		});
	});
	if (result.status === "succeeded") {
		journal.rollback = {
			to: target.number,
			verdict: "succeeded"
		};
		journal.verdict = "rolled-back";
		return;
	}
	if (result.status === "cancelled") throw cancelledRollback(target);
	throw rollbackFailure(journal, result.cause?.message, {
		hint: result.cause?.hint,
		cause: refusal
	});
}
function cancelledRollback(target) {
	return new ActionError("CANCELLED", `The run was cancelled while it went back to release ${target.number}; the cluster goes on with that`, { hint: "See whether it works, or dispatch a rollback." });
}
function rollbackFailure(journal, why, { hint, cause }) {
	const sentence = verdictSentence(journal.report);
	return new ActionError("ROLLBACK_FAILED", why === void 0 ? sentence : `${sentence} ${why}`, {
		hint: hint ?? "See the evidence in the summary; the cluster needs a person.",
		...cause === void 0 ? {} : { cause }
	});
}
function howToRemove({ instance }) {
	return `To remove them: \`kubectl delete deployments,statefulsets,daemonsets,jobs,cronjobs,services,ingresses,configmaps,secrets,serviceaccounts -n ${instance.namespace} -l ${OWNER_LABEL}=${ownerOf(instance)}\`.`;
}
async function findOvertaken(applied, { client }) {
	for (const target of applied) {
		const live = await client.find(referenceTo(target.object));
		const cause = live && supersededBy(target, [live]);
		if (cause) return cause;
	}
}
function rolloutFailure(journal, more) {
	const { cause } = journal;
	const sentence = verdictSentence(journal.report);
	return new ActionError("ROLLOUT_FAILED", cause ? `${sentence} ${cause.message}` : sentence, {
		hint: [cause?.hint, more].filter(Boolean).join(" "),
		...cause?.manifest === void 0 ? {} : { location: cause.manifest }
	});
}
// build/actions/deploy/src/run.js
init_action_error();
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
async function run(inputs, deps) {
	const { journal, gitHub, context } = deps;
	await gitHub?.begin(inputs.instance.environment, context.sha);
	await gitHub?.report("in_progress", "Deploying", inputs.environmentUrl);
	try {
		await deploy(inputs, deps);
	} catch (error) {
		journal.fail(error);
		throw error;
	} finally {
		const sentence = verdictSentence(journal.report);
		await journal.publish();
		await gitHub?.report(STATES[journal.verdict], sentence, inputs.environmentUrl);
		deps.log.info(sentence);
	}
}
const STATES = {
	succeeded: "success",
	planned: "inactive",
	superseded: "inactive",
	cancelled: "error",
	failed: "failure",
	"rolled-back": "failure",
	"rollback-failed": "failure"
};
async function deploy(given, deps) {
	const env_1 = {
		stack: [],
		error: void 0,
		hasError: false
	};
	try {
		const { instance } = given;
		const { log, journal, context } = deps;
		const { client, identity } = await log.group("1/8 Reach the cluster", async () => {
			const connection = await deps.connect();
			log.info(`${connection.client.server} as ${connection.identity}, cluster ${connection.clusterId ?? "not identified"}`);
			return connection;
		});
		const goOn = () => {
			if (!deps.engine.signal.aborted) return;
			throw new ActionError("CANCELLED", "The run was cancelled before anything was changed", { hint: "Run it again." });
		};
		goOn();
		const secrets = await log.group("2/8 Read the secrets", () => deps.readSecrets());
		goOn();
		const store = new ReleaseStore(client, instance);
		const release = await nextRelease(store, context.sha);
		if (!await mayDeploy(release.deployed, given, deps)) return;
		const inputs = {
			...given,
			image: await pinImage(given.image, {
				...given,
				...deps
			})
		};
		const getReady = async (next) => {
			goOn();
			const prepared = await journal.time("render", () => log.group("3/8 Render the manifests", () => prepare(inputs, secrets, next, deps)));
			goOn();
			const plan = await journal.time("preflight", () => log.group(`4/8 Check them as ${identity}`, () => check(prepared, {
				inputs,
				deps,
				client,
				identity
			})));
			journal.outputs["previous-release"] = next.previous === void 0 ? "" : String(next.previous.number);
			journal.outputs.changed = String(plan.changes.some(({ change }) => change !== "unchanged"));
			journal.outputs.image = inputs.image;
			return {
				prepared,
				plan,
				number: next.number
			};
		};
		let ready = await getReady(release);
		if (inputs.dryRun) {
			journal.verdict = "planned";
			return;
		}
		goOn();
		const engine = {
			...deps.engine,
			client,
			namespace: instance.namespace,
			fieldManager: inputs.fieldManager
		};
		const lock = __addDisposableResource(env_1, await log.group("5/8 Take the lock", () => DeployLock.acquire(instance, context.lockHolder, {
			...engine,
			say: deps.say
		})), true);
		const now = await nextRelease(store, context.sha);
		if (now.number !== release.number || now.previous?.number !== release.previous?.number) {
			if (!await mayDeploy(now.deployed, inputs, deps)) return;
			ready = await getReady(now);
		}
		goOn();
		await rollOutUnder(lock, await startRecord(store, ready, inputs, deps), ready.plan, {
			inputs,
			deps,
			engine,
			store
		});
	} catch (e_1) {
		env_1.error = e_1;
		env_1.hasError = true;
	} finally {
		const result_1 = __disposeResources(env_1);
		if (result_1) await result_1;
	}
}
async function rollOutUnder({ lost }, record, plan, context) {
	const signal = AbortSignal.any([context.engine.signal, lost]);
	try {
		await rollOut(record, plan, {
			...context,
			engine: {
				...context.engine,
				signal
			}
		});
	} catch (error) {
		if (!lost.aborted) throw error;
		throw new ActionError("LOCKED", "Another run has taken over while this one worked; it goes on from here", {
			hint: "See how that run ends. This one was away for more than a minute, or its lock was removed.",
			cause: error
		});
	}
}
async function nextRelease(store, commit) {
	const records = byNumber(await store.list());
	return {
		commit,
		number: (records.at(-1)?.number ?? 0) + 1,
		previous: currentRelease(records),
		deployed: records.findLast(({ status }) => status !== "failed")
	};
}
async function mayDeploy(deployed, inputs, deps) {
	const { context, gitHub, journal, log } = deps;
	if (deployed === void 0 || deployed.commit === context.sha || inputs.allowOlder) return true;
	const comparison = await gitHub?.compare(deployed.commit, context.sha);
	if (comparison === void 0) {
		log.info(`Not checked: whether ${context.sha.slice(0, 7)} comes after ${deployed.commit.slice(0, 7)}, which is deployed.`);
		return true;
	}
	const decision = guardCommit({
		deployed: deployed.commit,
		wanted: context.sha
	}, comparison);
	if (decision.kind === "go") return true;
	if (decision.kind === "diverged") throw new ActionError("STALE_COMMIT", decision.sentence, { hint: "If that is meant, deploy once with `allow-older: true`." });
	journal.verdict = "superseded";
	log.warning(decision.sentence);
	return false;
}
async function startRecord(store, { prepared, plan, number }, inputs, deps) {
	const made = new Set([
		`ConfigMap/${prepared.config?.name}`,
		`Secret/${prepared.secret?.name}`,
		`Secret/${inputs.pullLogin?.name}`
	]);
	const record = {
		schema: 1,
		number,
		commit: deps.context.sha,
		image: inputs.image,
		status: "applying",
		createdAt: deps.engine.clock.now().toISOString(),
		run: deps.context.runUrl,
		...prepared.config === void 0 ? {} : { configName: prepared.config.name },
		...prepared.secret === void 0 ? {} : { secretName: prepared.secret.name },
		objects: plan.objects.map(({ object }) => object).filter((object) => !made.has(objectName(object)))
	};
	deps.journal.release = number;
	await store.save(record);
	return record;
}
// build/actions/deploy/src/index.js
init_action_error();
init_client$1();
init_object();
init_context();
init_id_token();
const context = readContext$1(process.env);
await runAction({
	parseInputs: (read) => parseInputs(read, context.repository.repo),
	run: async (inputs, runner) => {
		const given = [
			...inputs.secretData.values(),
			...pullLoginForms(inputs),
			inputs.gitHubToken,
			...inputs.vault === void 0 ? [] : secretsIn(inputs.vault)
		];
		for (const value of given) if (value) runner.mask(value);
		if (context.sha === "") throw new ActionError("INPUT_INVALID", "There is no commit to deploy: GITHUB_SHA is not set", { hint: "Run this in a workflow, or set GITHUB_SHA and GITHUB_REPOSITORY." });
		await run(inputs, createDeps(inputs, runner));
	}
});
function pullLoginForms({ pullLogin }) {
	if (pullLogin === void 0) return [];
	const whole = textField(pullSecret(pullLogin.name, pullLogin), "data", ".dockerconfigjson");
	return [
		pullLogin.password,
		encodeLogin(pullLogin),
		whole
	];
}
function createDeps(inputs, runner) {
	const http = new HttpClient({ environment: runner.environment });
	const connectDeps = createRemoteDeps(runner);
	const say = (text) => runner.info(text);
	const redact = (text) => runner.redact(text);
	return {
		log: runner,
		say,
		context,
		journal: createJournal(inputs.instance, context.sha, runner),
		readSecrets: () => readSecrets(inputs, runner),
		connect: () => connectCluster(inputs.cluster, connectDeps),
		gitHub: inputs.gitHubToken === "" ? void 0 : new GitHubDeployments({
			http,
			token: inputs.gitHubToken,
			context,
			say
		}),
		engine: {
			clock: systemClock,
			signal: runner.signal,
			say,
			redact,
			mayRecreate: (object) => mayRecreate(inputs.recreate, object),
			table: createTable(runner)
		},
		registry: {
			http,
			clock: systemClock,
			random: Math.random,
			signal: runner.signal
		},
		run: runProgram,
		environment: childEnvironment(runner.environment),
		workspace: runner.workspace,
		temporaryFolder: runner.temporaryFolder
	};
}
async function readSecrets(inputs, runner) {
	const { vault, secretData } = inputs;
	if (vault === void 0) return secretData;
	const { environment, signal } = runner;
	const mask = (value, options) => runner.mask(value, options);
	const shared = {
		clock: systemClock,
		random: Math.random,
		mask
	};
	const idTokenHttp = new HttpClient({ environment });
	let token = "";
	const fetchDeps = {
		...shared,
		http: new HttpClient({
			environment,
			tls: vault.tls
		}),
		signal,
		info: (text) => runner.info(text),
		warn: (text) => runner.warning(text),
		notice: (text) => runner.notice(text),
		requestIdToken: (audience, deadline) => requestIdToken(audience, {
			...shared,
			environment,
			http: idTokenHttp,
			signal: deadline
		}),
		onToken: (issued) => {
			token = issued;
		}
	};
	let fetched;
	try {
		fetched = await fetchSecrets(vault, fetchDeps);
	} finally {
		await revoke({
			token,
			leases: []
		}, vault, fetchDeps);
	}
	const { secrets, leases } = fetched;
	refuseLeases(leases, vault.revoke);
	const names = secrets.map(({ name }) => name);
	const twice = names.filter((name) => secretData.has(name));
	if (twice.length > 0) throw new ActionError("INPUT_INVALID", `\`secret-data\` and \`vault-secrets\` both give ${twice.join(", ")}`, { hint: "Keep one of them." });
	runner.info(`Read ${names.join(", ")} from ${vault.url}`);
	return new Map([...secretData, ...secrets.map(({ name, value }) => [name, value])]);
}


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
/******/ var __webpack_exports__ = __nccwpck_require__(257);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
