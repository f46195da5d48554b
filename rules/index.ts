import type { Rule } from '../lib/lint/rule.ts';
import deliveryModule from './delivery/delivery-module.ts';
import globalPipeline from './delivery/global-pipeline.ts';
import maxDeliveryThreads from './delivery/max-delivery-threads.ts';
import ownersCanEnablePersonalization from './delivery/owners-can-enable-personalization.ts';
import perRecipientNotReached from './delivery/per-recipient-not-reached.ts';
import recipientDelimiter from './delivery/recipient-delimiter.ts';
import smtpMaxRcpts from './delivery/smtp-max-rcpts.ts';
import smtpMaxSessionsPerConnection from './delivery/smtp-max-sessions-per-connection.ts';
import verpConfirmFormatRegexp from './delivery/verp-confirm-format-regexp.ts';
import verpDeliveryInterval from './delivery/verp-delivery-interval.ts';
import verpFormatRegexp from './delivery/verp-format-regexp.ts';
import verpPasswordReminders from './delivery/verp-password-reminders.ts';
import verpPersonalizedDeliveries from './delivery/verp-personalized-deliveries.ts';
import verpProbeFormatRegexp from './delivery/verp-probe-format-regexp.ts';
import verpProbes from './delivery/verp-probes.ts';

/** All rules, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  verpPersonalizedDeliveries,
  ownersCanEnablePersonalization,
  verpProbes,
  verpPasswordReminders,
  perRecipientNotReached,
  recipientDelimiter,
  verpDeliveryInterval,
  smtpMaxRcpts,
  deliveryModule,
  globalPipeline,
  verpFormatRegexp,
  verpProbeFormatRegexp,
  verpConfirmFormatRegexp,
  smtpMaxSessionsPerConnection,
  maxDeliveryThreads,
];
