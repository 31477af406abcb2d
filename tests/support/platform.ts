import { inject } from 'vitest';
import { connectPlatform, type Platform, type PlatformInfo } from '../../platform/info.ts';

declare module 'vitest' {
  interface ProvidedContext {
    platform: PlatformInfo;
  }
}

/** The platform that all end-to-end tests share; `start-platform.ts` started it. */
export function usePlatform(): Platform {
  return connectPlatform(inject('platform'));
}
