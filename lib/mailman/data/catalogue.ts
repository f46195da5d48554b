// Written by .scripts/catalogue.ts from settings.json, constants.json and languages.json: change those, then run it.

/** One setting a line, in the order of Defaults.py: its name, a space, its fields as JSON. */
export const settings = String.raw`IMAGE_LOGOS {"name":"IMAGE_LOGOS","kind":"string-or-no","group":"general","scope":"site","since":"2.0","default":"'/icons/'","allowed":{"endsWith":"/"}}
SHORTCUT_ICON {"name":"SHORTCUT_ICON","kind":"string","group":"general","scope":"site","since":"2.1.0","default":"'mm-icon.png'"}
MAILMAN_URL {"name":"MAILMAN_URL","kind":"url","group":"general","scope":"site","since":"2.0","default":"'http://www.gnu.org/software/mailman/index.html'"}
DEFAULT_EMAIL_HOST {"name":"DEFAULT_EMAIL_HOST","kind":"string","group":"general","scope":"site","since":"2.1.0","listAttribute":"host_name","alsoListDefault":true,"qrunners":true,"filledIn":true}
DEFAULT_URL_HOST {"name":"DEFAULT_URL_HOST","kind":"string","group":"general","scope":"site","since":"2.1.0","listAttribute":"web_page_url","alsoListDefault":true,"qrunners":true,"filledIn":true}
DEFAULT_URL_PATTERN {"name":"DEFAULT_URL_PATTERN","kind":"format-string","group":"general","scope":"site","since":"2.1.0","listAttribute":"web_page_url","alsoListDefault":true,"qrunners":true,"default":"'http://%s/mailman/'","allowed":{"percent":1,"endsWith":"/"}}
DEFAULT_HOST_NAME {"name":"DEFAULT_HOST_NAME","kind":"string-or-none","group":"general","scope":"site","since":"2.0","replacedBy":"DEFAULT_EMAIL_HOST","listAttribute":"host_name","deprecated":true,"alsoListDefault":true,"qrunners":true,"default":"None"}
DEFAULT_URL {"name":"DEFAULT_URL","kind":"string-or-none","group":"general","scope":"site","since":"2.0","replacedBy":"DEFAULT_URL_HOST","listAttribute":"web_page_url","deprecated":true,"alsoListDefault":true,"qrunners":true,"default":"None"}
HOME_PAGE {"name":"HOME_PAGE","kind":"string","group":"general","scope":"site","since":"2.0","unread":true,"default":"'index.html'"}
MAILMAN_SITE_LIST {"name":"MAILMAN_SITE_LIST","kind":"string","group":"general","scope":"site","since":"2.1.0","qrunners":true,"default":"'mailman'"}
ALLOW_SITE_ADMIN_COOKIES {"name":"ALLOW_SITE_ADMIN_COOKIES","kind":"bool","group":"security","scope":"site","since":"2.1.0","qrunners":true,"default":"No"}
AUTHENTICATION_COOKIE_LIFETIME {"name":"AUTHENTICATION_COOKIE_LIFETIME","kind":"duration","group":"security","scope":"site","since":"2.1.15","qrunners":true,"default":"0","allowed":{"min":0}}
FORM_LIFETIME {"name":"FORM_LIFETIME","kind":"duration","group":"security","scope":"site","since":"2.1.15","qrunners":true,"default":"hours(1)","allowed":{"exclusiveMin":0}}
SUBSCRIBE_FORM_SECRET {"name":"SUBSCRIBE_FORM_SECRET","kind":"string-or-none","group":"security","scope":"site","since":"2.1.16","secret":true,"default":"None"}
SUBSCRIBE_FORM_MIN_TIME {"name":"SUBSCRIBE_FORM_MIN_TIME","kind":"duration","group":"security","scope":"site","since":"2.1.16","default":"seconds(5)","allowed":{"min":0,"needs":"SUBSCRIBE_FORM_SECRET"}}
CAPTCHAS {"name":"CAPTCHAS","kind":"dict-or-none","group":"security","scope":"site","since":"2.1.30","default":"None","allowed":{"needs":"SUBSCRIBE_FORM_SECRET"}}
RECAPTCHA_SITE_KEY {"name":"RECAPTCHA_SITE_KEY","kind":"string-or-none","group":"security","scope":"site","since":"2.1.26","default":"None","allowed":{"together":["RECAPTCHA_SECRET_KEY"]}}
RECAPTCHA_SECRET_KEY {"name":"RECAPTCHA_SECRET_KEY","kind":"string-or-none","group":"security","scope":"site","since":"2.1.26","secret":true,"default":"None","allowed":{"together":["RECAPTCHA_SITE_KEY"]}}
GLOBAL_BAN_LIST {"name":"GLOBAL_BAN_LIST","kind":"list","group":"security","scope":"site","since":"2.1.21","qrunners":true,"default":"[]"}
BLOCK_SPAMHAUS_LISTED_IP_SUBSCRIBE {"name":"BLOCK_SPAMHAUS_LISTED_IP_SUBSCRIBE","kind":"bool","group":"security","scope":"site","since":"2.1.27","qrunners":true,"default":"No"}
BLOCK_SPAMHAUS_LISTED_DBL_SUBSCRIBE {"name":"BLOCK_SPAMHAUS_LISTED_DBL_SUBSCRIBE","kind":"bool","group":"security","scope":"site","since":"2.1.27","qrunners":true,"default":"No"}
HTML_TO_PLAIN_TEXT_COMMAND {"name":"HTML_TO_PLAIN_TEXT_COMMAND","kind":"command","group":"general","scope":"site","since":"2.1.0","qrunners":true,"default":"'/usr/bin/lynx -dump %(filename)s'","allowed":{"keys":["filename"]}}
ACCEPTABLE_LISTNAME_CHARACTERS {"name":"ACCEPTABLE_LISTNAME_CHARACTERS","kind":"regex-string","group":"general","scope":"site","since":"2.1.11","qrunners":true,"default":"'[-+_.=a-z0-9]'"}
MAX_LISTNAME_LENGTH {"name":"MAX_LISTNAME_LENGTH","kind":"int","group":"general","scope":"site","since":"2.1.30","qrunners":true,"default":"0","allowed":{"min":0}}
ROSTER_DISPLAY_REALNAME {"name":"ROSTER_DISPLAY_REALNAME","kind":"bool","group":"general","scope":"site","since":"2.1.19","default":"No"}
DISABLE_COMMAND_LOCALE_CSET {"name":"DISABLE_COMMAND_LOCALE_CSET","kind":"bool","group":"general","scope":"site","since":"2.1.21","qrunners":true,"default":"No"}
VIRTUAL_HOSTS {"name":"VIRTUAL_HOSTS","kind":"dict","group":"virtual domains","scope":"site","since":"2.1.0","qrunners":true,"computed":true,"default":"{DEFAULT_URL_HOST.lower(): DEFAULT_EMAIL_HOST.lower()}"}
VIRTUAL_HOST_OVERVIEW {"name":"VIRTUAL_HOST_OVERVIEW","kind":"bool","group":"virtual domains","scope":"site","since":"2.0","qrunners":true,"default":"On"}
DOT {"name":"DOT","kind":"string","group":"virtual domains","scope":"site","since":"2.1.0","local":true,"default":"'.'"}
KNOWN_SPAMMERS {"name":"KNOWN_SPAMMERS","kind":"list-of-pairs","group":"spam","scope":"site","since":"2.1.0","qrunners":true,"default":"[]"}
NORMALIZE_FORM {"name":"NORMALIZE_FORM","kind":"enum-string","group":"spam","scope":"site","since":"2.1.23","qrunners":true,"default":"'NFKC'","allowed":{"values":["NFC","NFD","NFKC","NFKD"]}}
WEB_BG_COLOR {"name":"WEB_BG_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'white'"}
WEB_HEADER_COLOR {"name":"WEB_HEADER_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'#99ccff'"}
WEB_SUBHEADER_COLOR {"name":"WEB_SUBHEADER_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'#fff0d0'"}
WEB_ADMINITEM_COLOR {"name":"WEB_ADMINITEM_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'#dddddd'"}
WEB_ADMINPW_COLOR {"name":"WEB_ADMINPW_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'#99cccc'"}
WEB_ERROR_COLOR {"name":"WEB_ERROR_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'red'"}
WEB_LINK_COLOR {"name":"WEB_LINK_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"''"}
WEB_ALINK_COLOR {"name":"WEB_ALINK_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"''"}
WEB_VLINK_COLOR {"name":"WEB_VLINK_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"''"}
WEB_HIGHLIGHT_COLOR {"name":"WEB_HIGHLIGHT_COLOR","kind":"string","group":"web","scope":"site","since":"2.1.0","default":"'#dddddd'"}
WEB_HEAD_ADD {"name":"WEB_HEAD_ADD","kind":"string-or-none","group":"web","scope":"site","since":"2.1.19","default":"None"}
BROKEN_BROWSER_WORKAROUND {"name":"BROKEN_BROWSER_WORKAROUND","kind":"bool","group":"web","scope":"site","since":"2.1.15","qrunners":true,"default":"No"}
BROKEN_BROWSER_REPLACEMENTS {"name":"BROKEN_BROWSER_REPLACEMENTS","kind":"dict","group":"web","scope":"site","since":"2.1.15","qrunners":true,"default":"{'\\x8b': '&#8249;', '\\x9b': '&#8250;', '\\xbc': '&#188;', '\\xbe': '&#190;', '\\xa2': '&#162;'}"}
DISPLAY_HELD_SUMMARY_SORT_BUTTONS {"name":"DISPLAY_HELD_SUMMARY_SORT_BUTTONS","kind":"enum-int","group":"web","scope":"site","since":"2.1.16","default":"No","allowed":{"values":[0,1,2,3]}}
DEFAULT_SUBSCRIBE_OR_INVITE {"name":"DEFAULT_SUBSCRIBE_OR_INVITE","kind":"bool","group":"web","scope":"site","since":"2.1.19","default":"No"}
PUBLIC_ARCHIVE_URL {"name":"PUBLIC_ARCHIVE_URL","kind":"format-string","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"'http://%(hostname)s/pipermail/%(listname)s'","allowed":{"keys":["listname"],"optionalKeys":["hostname"]}}
DEFAULT_ARCHIVE {"name":"DEFAULT_ARCHIVE","kind":"bool","group":"archive","scope":"list-default","since":"2.0","listAttribute":"archive","default":"On"}
DEFAULT_ARCHIVE_PRIVATE {"name":"DEFAULT_ARCHIVE_PRIVATE","kind":"enum-int","group":"archive","scope":"list-default","since":"2.0","listAttribute":"archive_private","default":"0","allowed":{"values":[0,1]}}
ARCHIVE_TO_MBOX {"name":"ARCHIVE_TO_MBOX","kind":"enum-int","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"2","allowed":{"values":[-1,0,1,2]}}
DEFAULT_ARCHIVE_VOLUME_FREQUENCY {"name":"DEFAULT_ARCHIVE_VOLUME_FREQUENCY","kind":"enum-int","group":"archive","scope":"list-default","since":"2.0","listAttribute":"archive_volume_frequency","default":"1","allowed":{"values":[0,1,2,3,4]}}
DEFAULT_DIGEST_VOLUME_FREQUENCY {"name":"DEFAULT_DIGEST_VOLUME_FREQUENCY","kind":"enum-int","group":"archive","scope":"list-default","since":"2.1.0","listAttribute":"digest_volume_frequency","default":"1","allowed":{"values":[0,1,2,3,4]}}
PUBLIC_EXTERNAL_ARCHIVER {"name":"PUBLIC_EXTERNAL_ARCHIVER","kind":"command-or-no","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"No","allowed":{"optionalKeys":["listname","hostname"],"together":["PRIVATE_EXTERNAL_ARCHIVER"]}}
PRIVATE_EXTERNAL_ARCHIVER {"name":"PRIVATE_EXTERNAL_ARCHIVER","kind":"command-or-no","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"No","allowed":{"optionalKeys":["listname","hostname"],"together":["PUBLIC_EXTERNAL_ARCHIVER"]}}
ARCHIVE_SCRUBBER {"name":"ARCHIVE_SCRUBBER","kind":"string","group":"archive","scope":"site","since":"2.1.0","qrunners":true,"default":"'Mailman.Handlers.Scrubber'"}
SCRUBBER_DONT_USE_ATTACHMENT_FILENAME {"name":"SCRUBBER_DONT_USE_ATTACHMENT_FILENAME","kind":"bool","group":"archive","scope":"site","since":"2.1.6","qrunners":true,"defaults":[["2.1.6","False"],["2.1.7","True"]]}
SCRUBBER_USE_ATTACHMENT_FILENAME_EXTENSION {"name":"SCRUBBER_USE_ATTACHMENT_FILENAME_EXTENSION","kind":"bool","group":"archive","scope":"site","since":"2.1.6","qrunners":true,"default":"False"}
ARCHIVE_HTML_SANITIZER {"name":"ARCHIVE_HTML_SANITIZER","kind":"enum-int-or-command","group":"archive","scope":"site","since":"2.1.0","qrunners":true,"default":"1","allowed":{"values":[0,1,2,3],"optionalKeys":["filename"]}}
GZIP_ARCHIVE_TXT_FILES {"name":"GZIP_ARCHIVE_TXT_FILES","kind":"bool","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"No"}
ARCHIVER_CLOBBER_DATE_POLICY {"name":"ARCHIVER_CLOBBER_DATE_POLICY","kind":"enum-int","group":"archive","scope":"site","since":"2.1.0","qrunners":true,"default":"2","allowed":{"values":[0,1,2]}}
ARCHIVER_ALLOWABLE_SANE_DATE_SKEW {"name":"ARCHIVER_ALLOWABLE_SANE_DATE_SKEW","kind":"duration","group":"archive","scope":"site","since":"2.1.0","qrunners":true,"default":"days(15)","allowed":{"exclusiveMin":0}}
ARCHIVER_OBSCURES_EMAILADDRS {"name":"ARCHIVER_OBSCURES_EMAILADDRS","kind":"bool","group":"archive","scope":"site","since":"2.0","qrunners":true,"default":"Yes"}
DEFAULT_CHARSET {"name":"DEFAULT_CHARSET","kind":"string-or-none","group":"archive","scope":"site","since":"2.0","unread":true,"default":"None"}
VERBATIM_ENCODING {"name":"VERBATIM_ENCODING","kind":"list","group":"archive","scope":"site","since":"2.0","unread":true,"default":"['iso-2022-jp']"}
PUBLIC_MBOX {"name":"PUBLIC_MBOX","kind":"bool","group":"archive","scope":"site","since":"2.1.4","qrunners":true,"default":"No"}
DELIVERY_MODULE {"name":"DELIVERY_MODULE","kind":"enum-string","group":"delivery","scope":"site","since":"2.0","qrunners":true,"default":"'SMTPDirect'","allowed":{"values":["SMTPDirect","Sendmail"],"open":true}}
SMTPLIB_DEBUG_LEVEL {"name":"SMTPLIB_DEBUG_LEVEL","kind":"int","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"default":"0","allowed":{"min":0}}
MTA {"name":"MTA","kind":"enum-string-or-none","group":"delivery","scope":"site","since":"2.1.0","default":"'Manual'","allowed":{"values":["Manual","Postfix",null],"open":true}}
POSTFIX_STYLE_VIRTUAL_DOMAINS {"name":"POSTFIX_STYLE_VIRTUAL_DOMAINS","kind":"list","group":"delivery","scope":"site","since":"2.1.0","default":"[]","allowed":{"needs":"MTA"}}
VIRTUAL_MAILMAN_LOCAL_DOMAIN {"name":"VIRTUAL_MAILMAN_LOCAL_DOMAIN","kind":"string-or-none","group":"delivery","scope":"site","since":"2.1.14","default":"None"}
POSTFIX_ALIAS_CMD {"name":"POSTFIX_ALIAS_CMD","kind":"command","group":"delivery","scope":"site","since":"2.1.0","default":"'/usr/sbin/postalias'"}
POSTFIX_MAP_CMD {"name":"POSTFIX_MAP_CMD","kind":"command","group":"delivery","scope":"site","since":"2.1.0","default":"'/usr/sbin/postmap'"}
SMTP_MAX_RCPTS {"name":"SMTP_MAX_RCPTS","kind":"int","group":"delivery","scope":"site","since":"2.0","qrunners":true,"default":"500","allowed":{"min":0}}
SMTP_MAX_SESSIONS_PER_CONNECTION {"name":"SMTP_MAX_SESSIONS_PER_CONNECTION","kind":"int","group":"delivery","scope":"site","since":"2.1.0","qrunners":true,"default":"0","allowed":{"min":0}}
MAX_DELIVERY_THREADS {"name":"MAX_DELIVERY_THREADS","kind":"int","group":"delivery","scope":"site","since":"2.0","unread":true,"default":"0","allowed":{"min":0}}
SMTPHOST {"name":"SMTPHOST","kind":"string","group":"delivery","scope":"site","since":"2.0","qrunners":true,"default":"'localhost'"}
SMTPPORT {"name":"SMTPPORT","kind":"int","group":"delivery","scope":"site","since":"2.0","qrunners":true,"default":"0","allowed":{"min":0,"max":65535}}
SENDMAIL_CMD {"name":"SENDMAIL_CMD","kind":"command","group":"delivery","scope":"site","since":"2.0","qrunners":true,"default":"'/usr/lib/sendmail'","allowed":{"needs":"DELIVERY_MODULE"}}
SMTP_AUTH {"name":"SMTP_AUTH","kind":"bool","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"default":"No"}
SMTP_USER {"name":"SMTP_USER","kind":"string","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"default":"''","allowed":{"together":["SMTP_PASSWD"],"needs":"SMTP_AUTH"}}
SMTP_PASSWD {"name":"SMTP_PASSWD","kind":"string","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"secret":true,"default":"''","allowed":{"together":["SMTP_USER"],"needs":"SMTP_AUTH"}}
SMTP_USE_TLS {"name":"SMTP_USE_TLS","kind":"bool","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"default":"No"}
SMTP_HELO_HOST {"name":"SMTP_HELO_HOST","kind":"string","group":"delivery","scope":"site","since":"2.1.23","qrunners":true,"default":"DEFAULT_URL_HOST"}
NNTP_USERNAME {"name":"NNTP_USERNAME","kind":"string-or-none","group":"news gateway","scope":"site","since":"2.0","qrunners":true,"default":"None","allowed":{"together":["NNTP_PASSWORD"]}}
NNTP_PASSWORD {"name":"NNTP_PASSWORD","kind":"string-or-none","group":"news gateway","scope":"site","since":"2.0","qrunners":true,"secret":true,"default":"None","allowed":{"together":["NNTP_USERNAME"]}}
DEFAULT_NNTP_HOST {"name":"DEFAULT_NNTP_HOST","kind":"string","group":"news gateway","scope":"list-default","since":"2.0","listAttribute":"nntp_host","default":"''"}
NNTP_REMOVE_HEADERS {"name":"NNTP_REMOVE_HEADERS","kind":"list","group":"news gateway","scope":"site","since":"2.1.0","qrunners":true,"default":"['nntp-posting-host', 'nntp-posting-date', 'x-trace', 'x-complaints-to', 'xref', 'date-received', 'posted', 'posting-version', 'relay-version', 'received']"}
NNTP_REWRITE_DUPLICATE_HEADERS {"name":"NNTP_REWRITE_DUPLICATE_HEADERS","kind":"list-of-pairs","group":"news gateway","scope":"site","since":"2.1.0","qrunners":true,"default":"[('to', 'X-Original-To'), ('cc', 'X-Original-Cc'), ('content-transfer-encoding', 'X-Original-Content-Transfer-Encoding'), ('mime-version', 'X-MIME-Version')]"}
REMOVE_DKIM_HEADERS {"name":"REMOVE_DKIM_HEADERS","kind":"enum-int","group":"delivery","scope":"site","since":"2.1.10","qrunners":true,"default":"No","allowed":{"values":[0,1,2,3]}}
RCPT_BASE64_HEADER_NAME {"name":"RCPT_BASE64_HEADER_NAME","kind":"string","group":"delivery","scope":"site","since":"2.1.24","qrunners":true,"default":"''"}
GLOBAL_PIPELINE {"name":"GLOBAL_PIPELINE","kind":"list","group":"delivery","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","['SpamDetect', 'Approve', 'Replybot', 'Moderate', 'Hold', 'MimeDel', 'Emergency', 'Tagger', 'CalcRecips', 'AvoidDuplicates', 'Cleanse', 'CookHeaders', 'ToDigest', 'ToArchive', 'ToUsenet', 'AfterDelivery', 'Acknowledge', 'ToOutgoing']"],["2.1.6","['SpamDetect', 'Approve', 'Replybot', 'Moderate', 'Hold', 'MimeDel', 'Scrubber', 'Emergency', 'Tagger', 'CalcRecips', 'AvoidDuplicates', 'Cleanse', 'CookHeaders', 'ToDigest', 'ToArchive', 'ToUsenet', 'AfterDelivery', 'Acknowledge', 'ToOutgoing']"],["2.1.8","['SpamDetect', 'Approve', 'Replybot', 'Moderate', 'Hold', 'MimeDel', 'Scrubber', 'Emergency', 'Tagger', 'CalcRecips', 'AvoidDuplicates', 'Cleanse', 'CleanseDKIM', 'CookHeaders', 'ToDigest', 'ToArchive', 'ToUsenet', 'AfterDelivery', 'Acknowledge', 'ToOutgoing']"],["2.1.16","['SpamDetect', 'Approve', 'Replybot', 'Moderate', 'Hold', 'MimeDel', 'Scrubber', 'Emergency', 'Tagger', 'CalcRecips', 'AvoidDuplicates', 'Cleanse', 'CleanseDKIM', 'CookHeaders', 'ToDigest', 'ToArchive', 'ToUsenet', 'AfterDelivery', 'Acknowledge', 'WrapMessage', 'ToOutgoing']"]]}
OWNER_PIPELINE {"name":"OWNER_PIPELINE","kind":"list","group":"delivery","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","['SpamDetect', 'Replybot', 'OwnerRecips', 'ToOutgoing']"],["2.1.8","['SpamDetect', 'Replybot', 'CleanseDKIM', 'OwnerRecips', 'ToOutgoing']"],["2.1.24","['SpamDetect', 'Replybot', 'OwnerRecips', 'ToOutgoing']"]]}
SMTP_LOG_EVERY_MESSAGE {"name":"SMTP_LOG_EVERY_MESSAGE","kind":"log-spec-or-none","group":"logging","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","('smtp', '%(msg_message-id)s smtp for %(#recips)d recips, completed in %(time).3f seconds')"],["2.1.6","('smtp', '%(msg_message-id)s smtp to %(listname)s for %(#recips)d recips, completed in %(time).3f seconds')"]]}
SMTP_LOG_SUCCESS {"name":"SMTP_LOG_SUCCESS","kind":"log-spec-or-none","group":"logging","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","('post', 'post to %(listname)s from %(sender)s, size=%(size)d, success')"],["2.1.2","('post', 'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, success')"]]}
SMTP_LOG_REFUSED {"name":"SMTP_LOG_REFUSED","kind":"log-spec-or-none","group":"logging","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","('post', 'post to %(listname)s from %(sender)s, size=%(size)d, %(#refused)d failures')"],["2.1.2","('post', 'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, %(#refused)d failures')"]]}
SMTP_LOG_EACH_FAILURE {"name":"SMTP_LOG_EACH_FAILURE","kind":"log-spec-or-none","group":"logging","scope":"site","since":"2.1.0","qrunners":true,"default":"('smtp-failure', 'delivery to %(recipient)s failed with code %(failcode)d: %(failmsg)s')"}
VERP_FORMAT {"name":"VERP_FORMAT","kind":"format-string","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"'%(bounces)s+%(mailbox)s=%(host)s'","allowed":{"keys":["bounces","mailbox","host"],"pairsWith":"VERP_REGEXP"}}
VERP_REGEXP {"name":"VERP_REGEXP","kind":"regex-string","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"r'^(?P<bounces>[^+]+?)\\+(?P<mailbox>[^=]+)=(?P<host>[^@]+)@.*$'","allowed":{"groups":["bounces","mailbox","host"],"pairsWith":"VERP_FORMAT"}}
VERP_PROBE_FORMAT {"name":"VERP_PROBE_FORMAT","kind":"format-string","group":"verp","scope":"site","since":"2.1.5","qrunners":true,"default":"'%(bounces)s+%(token)s'","allowed":{"keys":["bounces","token"],"pairsWith":"VERP_PROBE_REGEXP"}}
VERP_PROBE_REGEXP {"name":"VERP_PROBE_REGEXP","kind":"regex-string","group":"verp","scope":"site","since":"2.1.5","qrunners":true,"default":"r'^(?P<bounces>[^+]+?)\\+(?P<token>[^@]+)@.*$'","allowed":{"groups":["bounces","token"],"pairsWith":"VERP_PROBE_FORMAT"}}
VERP_PROBES {"name":"VERP_PROBES","kind":"bool","group":"verp","scope":"site","since":"2.1.6","qrunners":true,"default":"No"}
VERP_PASSWORD_REMINDERS {"name":"VERP_PASSWORD_REMINDERS","kind":"bool","group":"verp","scope":"site","since":"2.1.0","default":"No"}
VERP_PERSONALIZED_DELIVERIES {"name":"VERP_PERSONALIZED_DELIVERIES","kind":"bool","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"No"}
VERP_DELIVERY_INTERVAL {"name":"VERP_DELIVERY_INTERVAL","kind":"int","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"0","allowed":{"min":0,"alsoBool":true}}
VERP_CONFIRM_FORMAT {"name":"VERP_CONFIRM_FORMAT","kind":"format-string","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"'%(addr)s+%(cookie)s'","allowed":{"keys":["addr","cookie"],"pairsWith":"VERP_CONFIRM_REGEXP"}}
VERP_CONFIRM_REGEXP {"name":"VERP_CONFIRM_REGEXP","kind":"regex-string","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","r'^(?P<addr>[^+]+?)\\+(?P<cookie>[^@]+)@.*$'"],["2.1.8","r'^(.*<)?(?P<addr>[^+]+?)\\+(?P<cookie>[^@]+)@.*$'"],["2.1.13","r'(?s)^(.*<)?(?P<addr>.+)\\+(?P<cookie>[^@+]+)@.*$'"],["2.1.15","r'(?s)^(.*<)?(?P<addr>.+)\\+(?P<cookie>[0-9a-f]{40})@.*$'"]],"allowed":{"groups":["addr","cookie"],"pairsWith":"VERP_CONFIRM_FORMAT"}}
VERP_CONFIRMATIONS {"name":"VERP_CONFIRMATIONS","kind":"bool","group":"verp","scope":"site","since":"2.1.0","qrunners":true,"default":"No"}
MAX_AUTORESPONSES_PER_DAY {"name":"MAX_AUTORESPONSES_PER_DAY","kind":"int","group":"delivery","scope":"site","since":"2.1.0","qrunners":true,"default":"10","allowed":{"min":0}}
DISCARD_MESSAGE_WITH_NO_COMMAND {"name":"DISCARD_MESSAGE_WITH_NO_COMMAND","kind":"bool","group":"backscatter","scope":"site","since":"2.1.15","qrunners":true,"default":"Yes"}
RESPONSE_INCLUDE_LEVEL {"name":"RESPONSE_INCLUDE_LEVEL","kind":"enum-int","group":"backscatter","scope":"site","since":"2.1.15","qrunners":true,"default":"2","allowed":{"values":[0,1,2]}}
DEFAULT_RESPOND_TO_POST_REQUESTS {"name":"DEFAULT_RESPOND_TO_POST_REQUESTS","kind":"bool","group":"backscatter","scope":"list-default","since":"2.1.15","listAttribute":"respond_to_post_requests","default":"Yes"}
QRUNNERS {"name":"QRUNNERS","kind":"list-of-pairs","group":"queue runners","scope":"site","since":"2.1.0","qrunners":true,"defaults":[["2.1.0","[('ArchRunner', 1), ('BounceRunner', 1), ('CommandRunner', 1), ('IncomingRunner', 1), ('NewsRunner', 1), ('OutgoingRunner', 1), ('VirginRunner', 1)]"],["2.1.3","[('ArchRunner', 1), ('BounceRunner', 1), ('CommandRunner', 1), ('IncomingRunner', 1), ('NewsRunner', 1), ('OutgoingRunner', 1), ('VirginRunner', 1), ('RetryRunner', 1)]"]],"portDefault":"[('ArchRunner', 1), ('BounceRunner', 2), ('CommandRunner', 1), ('IncomingRunner', 4), ('NewsRunner', 1), ('OutgoingRunner', 8), ('VirginRunner', 1), ('RetryRunner', 1)]"}
USE_MAILDIR {"name":"USE_MAILDIR","kind":"bool","group":"queue runners","scope":"site","since":"2.1.0","default":"No"}
QRUNNER_SLEEP_TIME {"name":"QRUNNER_SLEEP_TIME","kind":"duration","group":"queue runners","scope":"site","since":"2.1.0","qrunners":true,"default":"seconds(1)","allowed":{"min":0}}
QRUNNER_SAVE_BAD_MESSAGES {"name":"QRUNNER_SAVE_BAD_MESSAGES","kind":"bool","group":"queue runners","scope":"site","since":"2.1.0","qrunners":true,"default":"Yes"}
BAD_SHUNT_STALE_AFTER {"name":"BAD_SHUNT_STALE_AFTER","kind":"duration","group":"queue runners","scope":"site","since":"2.1.11","default":"days(7)","allowed":{"min":0}}
BAD_SHUNT_ARCHIVE_DIRECTORY {"name":"BAD_SHUNT_ARCHIVE_DIRECTORY","kind":"path-or-none","group":"queue runners","scope":"site","since":"2.1.11","default":"None"}
SYNC_AFTER_WRITE {"name":"SYNC_AFTER_WRITE","kind":"bool","group":"queue runners","scope":"site","since":"2.1.4","qrunners":true,"default":"No"}
MASTER_LOCK_FILE {"name":"MASTER_LOCK_FILE","kind":"string","group":"queue runners","scope":"site","since":"2.1.16","default":"'master-qrunner'"}
DEFAULT_SERVER_LANGUAGE {"name":"DEFAULT_SERVER_LANGUAGE","kind":"enum-string","group":"general","scope":"site","since":"2.1.0","listAttribute":"preferred_language","alsoListDefault":true,"qrunners":true,"default":"'en'"}
USE_ENVELOPE_SENDER {"name":"USE_ENVELOPE_SENDER","kind":"bool","group":"general","scope":"site","since":"2.0","qrunners":true,"default":"No"}
SENDER_HEADERS {"name":"SENDER_HEADERS","kind":"tuple","group":"general","scope":"site","since":"2.1.0","qrunners":true,"default":"('from', None, 'reply-to', 'sender')"}
DEFAULT_ADMIN_MEMBER_CHUNKSIZE {"name":"DEFAULT_ADMIN_MEMBER_CHUNKSIZE","kind":"int","group":"general","scope":"list-default","since":"2.0","listAttribute":"admin_member_chunksize","default":"30","allowed":{"exclusiveMin":0}}
ADMINDB_PAGE_TEXT_LIMIT {"name":"ADMINDB_PAGE_TEXT_LIMIT","kind":"int","group":"general","scope":"site","since":"2.0","default":"4096"}
OWNERS_CAN_DELETE_THEIR_OWN_LISTS {"name":"OWNERS_CAN_DELETE_THEIR_OWN_LISTS","kind":"bool","group":"security","scope":"site","since":"2.1.0","default":"No"}
OWNERS_CAN_ENABLE_PERSONALIZATION {"name":"OWNERS_CAN_ENABLE_PERSONALIZATION","kind":"bool","group":"general","scope":"site","since":"2.1.0","default":"No"}
OWNERS_CAN_CHANGE_MEMBER_PASSWORDS {"name":"OWNERS_CAN_CHANGE_MEMBER_PASSWORDS","kind":"bool","group":"security","scope":"site","since":"2.1.10","default":"No"}
HOLD_MESSAGES_AS_PICKLES {"name":"HOLD_MESSAGES_AS_PICKLES","kind":"bool","group":"general","scope":"site","since":"2.1.0","qrunners":true,"default":"Yes"}
ADMIN_CATEGORIES {"name":"ADMIN_CATEGORIES","kind":"list","group":"general","scope":"site","since":"2.1.0","qrunners":true,"default":"['general', 'passwords', 'language', 'members', 'nondigest', 'digest', 'privacy', 'bounce', 'archive', 'gateway', 'autoreply', 'contentfilter', 'topics']"}
DEFAULT_NEW_MEMBER_OPTIONS {"name":"DEFAULT_NEW_MEMBER_OPTIONS","kind":"int","group":"general","scope":"list-default","since":"2.1.0","listAttribute":"new_member_options","default":"256"}
USER_FRIENDLY_PASSWORDS {"name":"USER_FRIENDLY_PASSWORDS","kind":"bool","group":"security","scope":"site","since":"2.1.6","qrunners":true,"default":"Yes"}
MEMBER_PASSWORD_LENGTH {"name":"MEMBER_PASSWORD_LENGTH","kind":"int","group":"security","scope":"site","since":"2.1.6","qrunners":true,"default":"8","allowed":{"exclusiveMin":0}}
ADMIN_PASSWORD_LENGTH {"name":"ADMIN_PASSWORD_LENGTH","kind":"int","group":"security","scope":"site","since":"2.1.6","default":"10","allowed":{"exclusiveMin":0}}
ANONYMOUS_LIST_KEEP_HEADERS {"name":"ANONYMOUS_LIST_KEEP_HEADERS","kind":"list","group":"security","scope":"site","since":"2.1.17","qrunners":true,"default":"['^(?!x-)', '^x-mailman-', '^x-content-filtered-by:', '^x-topics:', '^x-ack:', '^x-beenthere:', '^x-list-administrivia:', '^x-spam-']"}
REFUSE_SECOND_PENDING {"name":"REFUSE_SECOND_PENDING","kind":"bool","group":"security","scope":"site","since":"2.1.30","qrunners":true,"default":"No"}
WARN_MEMBER_OF_SUBSCRIBE {"name":"WARN_MEMBER_OF_SUBSCRIBE","kind":"bool","group":"security","scope":"site","since":"2.1.34","default":"Yes"}
DEFAULT_LIST_ADVERTISED {"name":"DEFAULT_LIST_ADVERTISED","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"advertised","default":"Yes"}
DEFAULT_MAX_NUM_RECIPIENTS {"name":"DEFAULT_MAX_NUM_RECIPIENTS","kind":"int","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"max_num_recipients","default":"10","allowed":{"min":0}}
DEFAULT_MAX_MESSAGE_SIZE {"name":"DEFAULT_MAX_MESSAGE_SIZE","kind":"int","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"max_message_size","default":"40","allowed":{"min":0}}
DEFAULT_SUBJECT_PREFIX {"name":"DEFAULT_SUBJECT_PREFIX","kind":"format-string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"subject_prefix","default":"\"[%(real_name)s] \""}
DEFAULT_MSG_HEADER {"name":"DEFAULT_MSG_HEADER","kind":"format-string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"msg_header","default":"\"\""}
DEFAULT_MSG_FOOTER {"name":"DEFAULT_MSG_FOOTER","kind":"format-string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"msg_footer","defaults":[["2.1.0","'_______________________________________________\\n%(real_name)s mailing list\\n%(real_name)s@%(host_name)s\\n%(web_page_url)slistinfo%(cgiext)s/%(_internal_name)s\\n'"],["2.1.24","'-- \\n%(real_name)s mailing list\\n%(real_name)s@%(host_name)s\\n%(web_page_url)slistinfo%(cgiext)s/%(_internal_name)s\\n'"]]}
OLD_STYLE_PREFIXING {"name":"OLD_STYLE_PREFIXING","kind":"bool","group":"list defaults","scope":"site","since":"2.1.6","qrunners":true,"default":"Yes"}
DEFAULT_SCRUB_NONDIGEST {"name":"DEFAULT_SCRUB_NONDIGEST","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.6","listAttribute":"scrub_nondigest","default":"False"}
DEFAULT_MAIL_COMMANDS_MAX_LINES {"name":"DEFAULT_MAIL_COMMANDS_MAX_LINES","kind":"int","group":"list defaults","scope":"site","since":"2.0","qrunners":true,"default":"25","allowed":{"exclusiveMin":0}}
DEFAULT_ADMIN_IMMED_NOTIFY {"name":"DEFAULT_ADMIN_IMMED_NOTIFY","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"admin_immed_notify","default":"Yes"}
DEFAULT_ADMIN_NOTIFY_MCHANGES {"name":"DEFAULT_ADMIN_NOTIFY_MCHANGES","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"admin_notify_mchanges","default":"No"}
DEFAULT_MAX_DAYS_TO_HOLD {"name":"DEFAULT_MAX_DAYS_TO_HOLD","kind":"int","group":"list defaults","scope":"list-default","since":"2.1.6","listAttribute":"max_days_to_hold","default":"0","portDefault":"90","allowed":{"min":0}}
DEFAULT_DEFAULT_MEMBER_MODERATION {"name":"DEFAULT_DEFAULT_MEMBER_MODERATION","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"default_member_moderation","default":"No"}
DEFAULT_FORWARD_AUTO_DISCARDS {"name":"DEFAULT_FORWARD_AUTO_DISCARDS","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"forward_auto_discards","default":"Yes"}
DEFAULT_DMARC_QUARANTINE_MODERATION_ACTION {"name":"DEFAULT_DMARC_QUARANTINE_MODERATION_ACTION","kind":"bool","group":"dmarc","scope":"list-default","since":"2.1.18","listAttribute":"dmarc_quarantine_moderation_action","default":"Yes"}
DEFAULT_DMARC_MODERATION_ACTION {"name":"DEFAULT_DMARC_MODERATION_ACTION","kind":"enum-int","group":"dmarc","scope":"list-default","since":"2.1.18","listAttribute":"dmarc_moderation_action","default":"0","allowed":{"values":[0,1,2,3,4]}}
DEFAULT_DMARC_NONE_MODERATION_ACTION {"name":"DEFAULT_DMARC_NONE_MODERATION_ACTION","kind":"bool","group":"dmarc","scope":"list-default","since":"2.1.21","listAttribute":"dmarc_none_moderation_action","default":"No"}
DEFAULT_DMARC_WRAPPED_MESSAGE_TEXT {"name":"DEFAULT_DMARC_WRAPPED_MESSAGE_TEXT","kind":"string","group":"dmarc","scope":"list-default","since":"2.1.19","listAttribute":"dmarc_wrapped_message_text","default":"''"}
DMARC_RESOLVER_TIMEOUT {"name":"DMARC_RESOLVER_TIMEOUT","kind":"duration","group":"dmarc","scope":"site","since":"2.1.18","qrunners":true,"default":"seconds(3)","allowed":{"exclusiveMin":0}}
DMARC_RESOLVER_LIFETIME {"name":"DMARC_RESOLVER_LIFETIME","kind":"duration","group":"dmarc","scope":"site","since":"2.1.18","qrunners":true,"default":"seconds(5)","allowed":{"exclusiveMin":0,"atLeast":"DMARC_RESOLVER_TIMEOUT"}}
DMARC_ORGANIZATIONAL_DOMAIN_DATA_URL {"name":"DMARC_ORGANIZATIONAL_DOMAIN_DATA_URL","kind":"url","group":"dmarc","scope":"site","since":"2.1.21","qrunners":true,"default":"'https://publicsuffix.org/list/public_suffix_list.dat'"}
DEFAULT_MEMBER_VERBOSITY_INTERVAL {"name":"DEFAULT_MEMBER_VERBOSITY_INTERVAL","kind":"int","group":"list defaults","scope":"list-default","since":"2.1.21","listAttribute":"member_verbosity_interval","default":"300"}
DEFAULT_MEMBER_VERBOSITY_THRESHOLD {"name":"DEFAULT_MEMBER_VERBOSITY_THRESHOLD","kind":"int","group":"list defaults","scope":"list-default","since":"2.1.21","listAttribute":"member_verbosity_threshold","default":"0","allowed":{"min":0}}
VERBOSE_CLEAN_LIMIT {"name":"VERBOSE_CLEAN_LIMIT","kind":"int","group":"list defaults","scope":"site","since":"2.1.21","qrunners":true,"default":"1000","allowed":{"exclusiveMin":0}}
DEFAULT_EQUIVALENT_DOMAINS {"name":"DEFAULT_EQUIVALENT_DOMAINS","kind":"string","group":"list defaults","scope":"list-default","since":"2.1.19","listAttribute":"equivalent_domains","default":"''"}
DEFAULT_GENERIC_NONMEMBER_ACTION {"name":"DEFAULT_GENERIC_NONMEMBER_ACTION","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"generic_nonmember_action","default":"1","allowed":{"values":[0,1,2,3]}}
DEFAULT_REQUIRE_EXPLICIT_DESTINATION {"name":"DEFAULT_REQUIRE_EXPLICIT_DESTINATION","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"require_explicit_destination","default":"Yes"}
DEFAULT_ACCEPTABLE_ALIASES {"name":"DEFAULT_ACCEPTABLE_ALIASES","kind":"string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"acceptable_aliases","default":"'\\n'"}
DEFAULT_UMBRELLA_LIST {"name":"DEFAULT_UMBRELLA_LIST","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"umbrella_list","default":"No"}
DEFAULT_UMBRELLA_MEMBER_ADMIN_SUFFIX {"name":"DEFAULT_UMBRELLA_MEMBER_ADMIN_SUFFIX","kind":"string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"umbrella_member_suffix","default":"\"-owner\""}
DEFAULT_REGULAR_EXCLUDE_LISTS {"name":"DEFAULT_REGULAR_EXCLUDE_LISTS","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.10","listAttribute":"regular_exclude_lists","default":"[]"}
DEFAULT_REGULAR_INCLUDE_LISTS {"name":"DEFAULT_REGULAR_INCLUDE_LISTS","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.10","listAttribute":"regular_include_lists","default":"[]"}
DEFAULT_REGULAR_EXCLUDE_IGNORE {"name":"DEFAULT_REGULAR_EXCLUDE_IGNORE","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.15","listAttribute":"regular_exclude_ignore","default":"True"}
ALLOW_CROSS_DOMAIN_SIBLING {"name":"ALLOW_CROSS_DOMAIN_SIBLING","kind":"bool","group":"list defaults","scope":"site","since":"2.1.10","qrunners":true,"default":"False"}
DEFAULT_SEND_REMINDERS {"name":"DEFAULT_SEND_REMINDERS","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"send_reminders","default":"Yes"}
DEFAULT_SEND_WELCOME_MSG {"name":"DEFAULT_SEND_WELCOME_MSG","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"send_welcome_msg","default":"Yes"}
DEFAULT_SEND_GOODBYE_MSG {"name":"DEFAULT_SEND_GOODBYE_MSG","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"send_goodbye_msg","default":"Yes"}
DEFAULT_FROM_IS_LIST {"name":"DEFAULT_FROM_IS_LIST","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.1.16","listAttribute":"from_is_list","default":"0","allowed":{"values":[0,1,2]}}
DEFAULT_ANONYMOUS_LIST {"name":"DEFAULT_ANONYMOUS_LIST","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"anonymous_list","default":"No"}
DEFAULT_BOUNCE_MATCHING_HEADERS {"name":"DEFAULT_BOUNCE_MATCHING_HEADERS","kind":"string","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"bounce_matching_headers","default":"\"\\n# Lines that *start* with a '#' are comments.\\nto: friend@public.com\\nmessage-id: relay.comanche.denmark.eu\\nfrom: list@listme.com\\nfrom: .*@uplinkpro.com\\n\""}
DEFAULT_REPLY_GOES_TO_LIST {"name":"DEFAULT_REPLY_GOES_TO_LIST","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"reply_goes_to_list","default":"0","allowed":{"values":[0,1,2]}}
DEFAULT_FIRST_STRIP_REPLY_TO {"name":"DEFAULT_FIRST_STRIP_REPLY_TO","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"first_strip_reply_to","default":"No"}
DEFAULT_SUBSCRIBE_POLICY {"name":"DEFAULT_SUBSCRIBE_POLICY","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"subscribe_policy","default":"1","allowed":{"values":[0,1,2,3]}}
ALLOW_OPEN_SUBSCRIBE {"name":"ALLOW_OPEN_SUBSCRIBE","kind":"bool","group":"security","scope":"site","since":"2.0","default":"No"}
DEFAULT_SUBSCRIBE_AUTO_APPROVAL {"name":"DEFAULT_SUBSCRIBE_AUTO_APPROVAL","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.19","listAttribute":"subscribe_auto_approval","default":"[]"}
DEFAULT_UNSUBSCRIBE_POLICY {"name":"DEFAULT_UNSUBSCRIBE_POLICY","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"unsubscribe_policy","default":"0","allowed":{"values":[0,1]}}
DEFAULT_PRIVATE_ROSTER {"name":"DEFAULT_PRIVATE_ROSTER","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"private_roster","default":"1","allowed":{"values":[0,1,2]}}
DEFAULT_OBSCURE_ADDRESSES {"name":"DEFAULT_OBSCURE_ADDRESSES","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"obscure_addresses","default":"Yes"}
ALLOW_RFC2369_OVERRIDES {"name":"ALLOW_RFC2369_OVERRIDES","kind":"bool","group":"list defaults","scope":"site","since":"2.1.0","default":"Yes"}
ALLOW_SENDER_OVERRIDES {"name":"ALLOW_SENDER_OVERRIDES","kind":"bool","group":"list defaults","scope":"site","since":"2.1.14","default":"Yes"}
DEFAULT_FILTER_CONTENT {"name":"DEFAULT_FILTER_CONTENT","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"filter_content","default":"No"}
DEFAULT_FILTER_MIME_TYPES {"name":"DEFAULT_FILTER_MIME_TYPES","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"filter_mime_types","default":"[]"}
DEFAULT_PASS_MIME_TYPES {"name":"DEFAULT_PASS_MIME_TYPES","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"pass_mime_types","defaults":[["2.1.0","['multipart/mixed', 'multipart/alternative', 'text/plain']"],["2.1.21","['multipart', 'message/rfc822', 'application/pgp-signature', 'text/plain']"]]}
DEFAULT_FILTER_FILENAME_EXTENSIONS {"name":"DEFAULT_FILTER_FILENAME_EXTENSIONS","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.6","listAttribute":"filter_filename_extensions","default":"['exe', 'bat', 'cmd', 'com', 'pif', 'scr', 'vbs', 'cpl']"}
DEFAULT_PASS_FILENAME_EXTENSIONS {"name":"DEFAULT_PASS_FILENAME_EXTENSIONS","kind":"list","group":"list defaults","scope":"list-default","since":"2.1.6","listAttribute":"pass_filename_extensions","default":"[]"}
DEFAULT_COLLAPSE_ALTERNATIVES {"name":"DEFAULT_COLLAPSE_ALTERNATIVES","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.7","listAttribute":"collapse_alternatives","default":"Yes"}
DEFAULT_CONVERT_HTML_TO_PLAINTEXT {"name":"DEFAULT_CONVERT_HTML_TO_PLAINTEXT","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"convert_html_to_plaintext","default":"Yes"}
DEFAULT_FILTER_ACTION {"name":"DEFAULT_FILTER_ACTION","kind":"enum-int","group":"list defaults","scope":"list-default","since":"2.1.0","listAttribute":"filter_action","default":"0","allowed":{"values":[0,1,2,3]}}
OWNERS_CAN_PRESERVE_FILTERED_MESSAGES {"name":"OWNERS_CAN_PRESERVE_FILTERED_MESSAGES","kind":"bool","group":"list defaults","scope":"site","since":"2.1.0","qrunners":true,"default":"Yes"}
DEFAULT_ADMINISTRIVIA {"name":"DEFAULT_ADMINISTRIVIA","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","listAttribute":"administrivia","default":"Yes"}
DEFAULT_DROP_CC {"name":"DEFAULT_DROP_CC","kind":"bool","group":"list defaults","scope":"list-default","since":"2.1.30","listAttribute":"drop_cc","default":"Yes"}
DEFAULT_NONDIGESTABLE {"name":"DEFAULT_NONDIGESTABLE","kind":"bool","group":"digests","scope":"list-default","since":"2.0","listAttribute":"nondigestable","default":"Yes"}
DEFAULT_DIGESTABLE {"name":"DEFAULT_DIGESTABLE","kind":"bool","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digestable","default":"Yes"}
DEFAULT_DIGEST_HEADER {"name":"DEFAULT_DIGEST_HEADER","kind":"format-string","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digest_header","default":"\"\""}
DEFAULT_DIGEST_FOOTER {"name":"DEFAULT_DIGEST_FOOTER","kind":"format-string","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digest_footer","defaults":[["2.1.0","DEFAULT_MSG_FOOTER"],["2.1.24","'%(real_name)s mailing list\\n%(real_name)s@%(host_name)s\\n%(web_page_url)slistinfo%(cgiext)s/%(_internal_name)s\\n'"]]}
DEFAULT_DIGEST_IS_DEFAULT {"name":"DEFAULT_DIGEST_IS_DEFAULT","kind":"bool","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digest_is_default","default":"No"}
DEFAULT_MIME_IS_DEFAULT_DIGEST {"name":"DEFAULT_MIME_IS_DEFAULT_DIGEST","kind":"bool","group":"digests","scope":"list-default","since":"2.0","listAttribute":"mime_is_default_digest","default":"No"}
DEFAULT_DIGEST_SIZE_THRESHHOLD {"name":"DEFAULT_DIGEST_SIZE_THRESHHOLD","kind":"int","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digest_size_threshhold","default":"30","allowed":{"min":0}}
DEFAULT_DIGEST_SEND_PERIODIC {"name":"DEFAULT_DIGEST_SEND_PERIODIC","kind":"bool","group":"digests","scope":"list-default","since":"2.0","listAttribute":"digest_send_periodic","default":"Yes"}
MIME_DIGEST_KEEP_HEADERS {"name":"MIME_DIGEST_KEEP_HEADERS","kind":"list","group":"digests","scope":"site","since":"2.1.1","qrunners":true,"defaults":[["2.1.1","['Date', 'From', 'To', 'Cc', 'Subject', 'Message-ID', 'Keywords', 'In-Reply-To', 'References', 'Content-Type', 'MIME-Version', 'Content-Transfer-Encoding', 'Precedence', 'Reply-To', 'Message']"],["2.1.14","['Date', 'From', 'To', 'Cc', 'Subject', 'Message-ID', 'Keywords', 'In-Reply-To', 'References', 'Content-Type', 'MIME-Version', 'Content-Transfer-Encoding', 'Precedence', 'Reply-To', 'List-Post', 'Message']"]]}
PLAIN_DIGEST_KEEP_HEADERS {"name":"PLAIN_DIGEST_KEEP_HEADERS","kind":"list","group":"digests","scope":"site","since":"2.1.1","qrunners":true,"defaults":[["2.1.1","['Message', 'Date', 'From', 'Subject', 'To', 'Cc', 'Message-ID', 'Keywords', 'Content-Type']"],["2.1.12","['Message', 'Date', 'From', 'To', 'Cc', 'Subject', 'Message-ID', 'Keywords', 'Content-Type']"]]}
DEFAULT_BOUNCE_PROCESSING {"name":"DEFAULT_BOUNCE_PROCESSING","kind":"bool","group":"bounces","scope":"list-default","since":"2.0","listAttribute":"bounce_processing","default":"Yes"}
REGISTER_BOUNCES_EVERY {"name":"REGISTER_BOUNCES_EVERY","kind":"duration","group":"bounces","scope":"site","since":"2.1.5","qrunners":true,"default":"minutes(15)","allowed":{"exclusiveMin":0}}
DEFAULT_BOUNCE_SCORE_THRESHOLD {"name":"DEFAULT_BOUNCE_SCORE_THRESHOLD","kind":"float","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_score_threshold","default":"5.0","allowed":{"exclusiveMin":0}}
DEFAULT_BOUNCE_INFO_STALE_AFTER {"name":"DEFAULT_BOUNCE_INFO_STALE_AFTER","kind":"duration","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_info_stale_after","default":"days(7)","allowed":{"exclusiveMin":0}}
DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS {"name":"DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS","kind":"int","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_you_are_disabled_warnings","default":"3","allowed":{"min":0}}
DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS_INTERVAL {"name":"DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS_INTERVAL","kind":"duration","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_you_are_disabled_warnings_interval","default":"days(7)","allowed":{"exclusiveMin":0}}
DEFAULT_BOUNCE_UNRECOGNIZED_GOES_TO_LIST_OWNER {"name":"DEFAULT_BOUNCE_UNRECOGNIZED_GOES_TO_LIST_OWNER","kind":"bool","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_unrecognized_goes_to_list_owner","default":"Yes"}
DEFAULT_BOUNCE_NOTIFY_OWNER_ON_BOUNCE_INCREMENT {"name":"DEFAULT_BOUNCE_NOTIFY_OWNER_ON_BOUNCE_INCREMENT","kind":"bool","group":"bounces","scope":"list-default","since":"2.1.19","listAttribute":"bounce_notify_owner_on_bounce_increment","default":"No"}
DEFAULT_BOUNCE_NOTIFY_OWNER_ON_DISABLE {"name":"DEFAULT_BOUNCE_NOTIFY_OWNER_ON_DISABLE","kind":"bool","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_notify_owner_on_disable","default":"Yes"}
DEFAULT_BOUNCE_NOTIFY_OWNER_ON_REMOVAL {"name":"DEFAULT_BOUNCE_NOTIFY_OWNER_ON_REMOVAL","kind":"bool","group":"bounces","scope":"list-default","since":"2.1.0","listAttribute":"bounce_notify_owner_on_removal","default":"Yes"}
PENDING_REQUEST_LIFE {"name":"PENDING_REQUEST_LIFE","kind":"duration","group":"time limits","scope":"site","since":"2.0","qrunners":true,"default":"days(3)","allowed":{"exclusiveMin":0}}
DELIVERY_RETRY_PERIOD {"name":"DELIVERY_RETRY_PERIOD","kind":"duration","group":"time limits","scope":"site","since":"2.0","qrunners":true,"default":"days(5)","allowed":{"exclusiveMin":0}}
DELIVERY_RETRY_WAIT {"name":"DELIVERY_RETRY_WAIT","kind":"duration","group":"time limits","scope":"site","since":"2.1.2","qrunners":true,"default":"hours(1)","allowed":{"exclusiveMin":0}}
LIST_LOCK_DEBUGGING {"name":"LIST_LOCK_DEBUGGING","kind":"bool","group":"locks","scope":"site","since":"2.0","qrunners":true,"default":"Off"}
LIST_LOCK_LIFETIME {"name":"LIST_LOCK_LIFETIME","kind":"duration","group":"locks","scope":"site","since":"2.0","qrunners":true,"default":"hours(5)","allowed":{"exclusiveMin":0}}
LIST_LOCK_TIMEOUT {"name":"LIST_LOCK_TIMEOUT","kind":"duration","group":"locks","scope":"site","since":"2.0","qrunners":true,"default":"seconds(10)","allowed":{"exclusiveMin":0}}
PENDINGDB_LOCK_DEBUGGING {"name":"PENDINGDB_LOCK_DEBUGGING","kind":"bool","group":"locks","scope":"site","since":"2.1.2","unread":true,"default":"Off"}
PYTHON {"name":"PYTHON","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"filledIn":true}
PREFIX {"name":"PREFIX","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"filledIn":true}
EXEC_PREFIX {"name":"EXEC_PREFIX","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"filledIn":true}
VAR_PREFIX {"name":"VAR_PREFIX","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"filledIn":true}
CGIEXT {"name":"CGIEXT","kind":"string","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"filledIn":true}
MAILMAN_USER {"name":"MAILMAN_USER","kind":"string","group":"internal","scope":"site","since":"2.1.0","internal":true,"filledIn":true}
MAILMAN_GROUP {"name":"MAILMAN_GROUP","kind":"string","group":"internal","scope":"site","since":"2.1.0","internal":true,"filledIn":true}
DEFER {"name":"DEFER","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"0"}
APPROVE {"name":"APPROVE","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"1"}
REJECT {"name":"REJECT","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"2"}
DISCARD {"name":"DISCARD","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"3"}
SUBSCRIBE {"name":"SUBSCRIBE","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"4"}
UNSUBSCRIBE {"name":"UNSUBSCRIBE","kind":"int","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"5"}
ACCEPT {"name":"ACCEPT","kind":"int","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"6"}
HOLD {"name":"HOLD","kind":"int","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"7"}
SSENDER {"name":"SSENDER","kind":"int","group":"internal","scope":"site","since":"2.1.16","internal":true,"default":"1"}
SSENDERTIME {"name":"SSENDERTIME","kind":"int","group":"internal","scope":"site","since":"2.1.16","internal":true,"default":"2"}
STIME {"name":"STIME","kind":"int","group":"internal","scope":"site","since":"2.1.16","internal":true,"default":"3"}
TEXTFIELDWIDTH {"name":"TEXTFIELDWIDTH","kind":"int","group":"internal","scope":"site","since":"2.0","internal":true,"default":"40"}
OPTINFO {"name":"OPTINFO","kind":"dict","group":"internal","scope":"site","since":"2.1.0","internal":true,"defaults":[["2.1.0","{'hide': ConcealSubscription, 'nomail': DisableDelivery, 'ack': AcknowledgePosts, 'notmetoo': DontReceiveOwnPosts, 'digest': 0, 'plain': DisableMime, 'nodupes': DontReceiveDuplicates}"],["2.1.15","{'hide': ConcealSubscription, 'nomail': DisableDelivery, 'ack': AcknowledgePosts, 'notmetoo': DontReceiveOwnPosts, 'digest': 0, 'plain': DisableMime, 'noremind': SuppressPasswordReminder, 'nmtopics': ReceiveNonmatchingTopics, 'mod': Moderate, 'nodupes': DontReceiveDuplicates}"]]}
LIST_DATA_DIR {"name":"LIST_DATA_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'lists')"}
LOG_DIR {"name":"LOG_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'logs')"}
LOCK_DIR {"name":"LOCK_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'locks')"}
DATA_DIR {"name":"DATA_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'data')"}
SPAM_DIR {"name":"SPAM_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'spam')"}
WRAPPER_DIR {"name":"WRAPPER_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"default":"os.path.join(EXEC_PREFIX, 'mail')"}
BIN_DIR {"name":"BIN_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"default":"os.path.join(PREFIX, 'bin')"}
SCRIPTS_DIR {"name":"SCRIPTS_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"default":"os.path.join(PREFIX, 'scripts')"}
TEMPLATE_DIR {"name":"TEMPLATE_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(PREFIX, 'templates')"}
MESSAGES_DIR {"name":"MESSAGES_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(PREFIX, 'messages')"}
PUBLIC_ARCHIVE_FILE_DIR {"name":"PUBLIC_ARCHIVE_FILE_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'archives', 'public')"}
PRIVATE_ARCHIVE_FILE_DIR {"name":"PRIVATE_ARCHIVE_FILE_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(VAR_PREFIX, 'archives', 'private')"}
QUEUE_DIR {"name":"QUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"default":"os.path.join(VAR_PREFIX, 'qfiles')"}
INQUEUE_DIR {"name":"INQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'in')"}
OUTQUEUE_DIR {"name":"OUTQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'out')"}
CMDQUEUE_DIR {"name":"CMDQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'commands')"}
BOUNCEQUEUE_DIR {"name":"BOUNCEQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'bounces')"}
NEWSQUEUE_DIR {"name":"NEWSQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'news')"}
ARCHQUEUE_DIR {"name":"ARCHQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'archive')"}
SHUNTQUEUE_DIR {"name":"SHUNTQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'shunt')"}
VIRGINQUEUE_DIR {"name":"VIRGINQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'virgin')"}
BADQUEUE_DIR {"name":"BADQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'bad')"}
RETRYQUEUE_DIR {"name":"RETRYQUEUE_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.3","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'retry')"}
MAILDIR_DIR {"name":"MAILDIR_DIR","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(QUEUE_DIR, 'maildir')"}
PIDFILE {"name":"PIDFILE","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"default":"os.path.join(DATA_DIR, 'master-qrunner.pid')"}
SITE_PW_FILE {"name":"SITE_PW_FILE","kind":"path","group":"internal","scope":"site","since":"2.0","internal":true,"qrunners":true,"default":"os.path.join(DATA_DIR, 'adm.pw')"}
LISTCREATOR_PW_FILE {"name":"LISTCREATOR_PW_FILE","kind":"path","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"default":"os.path.join(DATA_DIR, 'creator.pw')"}
LC_DESCRIPTIONS {"name":"LC_DESCRIPTIONS","kind":"dict","group":"internal","scope":"site","since":"2.1.0","internal":true,"qrunners":true,"computed":true}
BOUNCE_PROCESS_REMINDER_BOUNCES {"name":"BOUNCE_PROCESS_REMINDER_BOUNCES","kind":"bool","group":"bounces","scope":"site","vendor":"port","default":"Yes"}
QUEUE_DISTRIBUTION_METHOD {"name":"QUEUE_DISTRIBUTION_METHOD","kind":"enum-string","group":"queue runners","scope":"site","vendor":"port","default":"'hash'","allowed":{"values":["hash","round_robin"]}}
SITE_LINK {"name":"SITE_LINK","kind":"bool","group":"web","scope":"site","vendor":"debian","default":"Yes"}
SITE_TEXT {"name":"SITE_TEXT","kind":"string","group":"web","scope":"site","vendor":"debian","default":"'Debian Powered'"}
SITE_URL {"name":"SITE_URL","kind":"url","group":"web","scope":"site","vendor":"debian","default":"'http://www.debian.org/'"}
SITE_LOGO {"name":"SITE_LOGO","kind":"string","group":"web","scope":"site","vendor":"debian","default":"'/images/mailman/debianpowered.png'"}
PRIVATE_ARCHIVE_URL {"name":"PRIVATE_ARCHIVE_URL","kind":"string","group":"archive","scope":"site","since":"2.0","removed":"2.1.0","default":"'/mailman/private'"}
MAILMAN_OWNER {"name":"MAILMAN_OWNER","kind":"string","group":"general","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"MAILMAN_SITE_LIST","default":"'mailman-owner@%s' % DEFAULT_HOST_NAME"}
MTA_ALIASES_STYLE {"name":"MTA_ALIASES_STYLE","kind":"enum-string","group":"delivery","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"MTA","default":"'sendmail'"}
USE_CRYPT {"name":"USE_CRYPT","kind":"bool","group":"security","scope":"site","since":"2.0","removed":"2.1.0","default":"1"}
SMART_ADDRESS_MATCH {"name":"SMART_ADDRESS_MATCH","kind":"bool","group":"general","scope":"site","since":"2.0","removed":"2.1.0","default":"1"}
DEFAULT_FILTER_PROG {"name":"DEFAULT_FILTER_PROG","kind":"string","group":"general","scope":"list-default","since":"2.0","removed":"2.1.0","listAttribute":"filter_prog","default":"''"}
DEFAULT_MODERATED {"name":"DEFAULT_MODERATED","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_DEFAULT_MEMBER_MODERATION","listAttribute":"moderated","default":"0"}
DEFAULT_MEMBER_POSTING_ONLY {"name":"DEFAULT_MEMBER_POSTING_ONLY","kind":"bool","group":"list defaults","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_GENERIC_NONMEMBER_ACTION","listAttribute":"member_posting_only","default":"0"}
DEFAULT_PLAIN_DIGEST_KEEP_HEADERS {"name":"DEFAULT_PLAIN_DIGEST_KEEP_HEADERS","kind":"list","group":"digests","scope":"site","since":"2.0","removed":"2.1.1","replacedBy":"PLAIN_DIGEST_KEEP_HEADERS","default":"['message', 'date', 'from', 'subject', 'to', 'cc', 'reply-to', 'organization']"}
DEFAULT_MINIMUM_REMOVAL_DATE {"name":"DEFAULT_MINIMUM_REMOVAL_DATE","kind":"int","group":"bounces","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_BOUNCE_SCORE_THRESHOLD","listAttribute":"minimum_removal_date","default":"5"}
DEFAULT_MINIMUM_POST_COUNT_BEFORE_BOUNCE_ACTION {"name":"DEFAULT_MINIMUM_POST_COUNT_BEFORE_BOUNCE_ACTION","kind":"int","group":"bounces","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_BOUNCE_SCORE_THRESHOLD","listAttribute":"minimum_post_count_before_bounce_action","default":"3"}
DEFAULT_AUTOMATIC_BOUNCE_ACTION {"name":"DEFAULT_AUTOMATIC_BOUNCE_ACTION","kind":"enum-int","group":"bounces","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS","listAttribute":"automatic_bounce_action","default":"1"}
DEFAULT_MAX_POSTS_BETWEEN_BOUNCES {"name":"DEFAULT_MAX_POSTS_BETWEEN_BOUNCES","kind":"int","group":"bounces","scope":"list-default","since":"2.0","removed":"2.1.0","replacedBy":"DEFAULT_BOUNCE_INFO_STALE_AFTER","listAttribute":"max_posts_between_bounces","default":"5"}
LIKELY_BOUNCE_SENDERS {"name":"LIKELY_BOUNCE_SENDERS","kind":"list","group":"bounces","scope":"site","since":"2.0","removed":"2.1.0","default":"('daemon', 'mailer-daemon', 'postmaster', 'orphanage', 'postoffice')"}
ADMIN_COOKIE_LIFE {"name":"ADMIN_COOKIE_LIFE","kind":"duration","group":"security","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"AUTHENTICATION_COOKIE_LIFETIME","default":"0"}
QRUNNER_LOCK_LIFETIME {"name":"QRUNNER_LOCK_LIFETIME","kind":"duration","group":"queue runners","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"QRUNNERS","default":"hours(10)"}
QRUNNER_PROCESS_LIFETIME {"name":"QRUNNER_PROCESS_LIFETIME","kind":"duration","group":"queue runners","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"QRUNNERS","default":"minutes(15)"}
QRUNNER_MAX_MESSAGES {"name":"QRUNNER_MAX_MESSAGES","kind":"int","group":"queue runners","scope":"site","since":"2.0","removed":"2.1.0","replacedBy":"QRUNNERS","default":"300"}
MAILMAN_UID {"name":"MAILMAN_UID","kind":"int","group":"internal","scope":"site","vendor":"redhat","internal":true,"filledIn":true}
MAILMAN_GID {"name":"MAILMAN_GID","kind":"int","group":"internal","scope":"site","vendor":"redhat","internal":true,"filledIn":true}
HTML_DIR {"name":"HTML_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","removed":"2.1.0","internal":true,"default":"os.path.join(PREFIX, 'public_html')"}
CGI_DIR {"name":"CGI_DIR","kind":"path","group":"internal","scope":"site","since":"2.0","removed":"2.1.0","internal":true,"default":"os.path.join(EXEC_PREFIX, 'cgi-bin')"}
METAFMT_MARSHAL {"name":"METAFMT_MARSHAL","kind":"int","group":"queue runners","scope":"site","since":"2.1.0","removed":"2.1.5","default":"1"}
METAFMT_BSDDB_NATIVE {"name":"METAFMT_BSDDB_NATIVE","kind":"int","group":"queue runners","scope":"site","since":"2.1.0","removed":"2.1.5","default":"2"}
METAFMT_ASCII {"name":"METAFMT_ASCII","kind":"int","group":"queue runners","scope":"site","since":"2.1.0","removed":"2.1.5","default":"3"}
METADATA_FORMAT {"name":"METADATA_FORMAT","kind":"enum-int","group":"queue runners","scope":"site","since":"2.1.0","removed":"2.1.5","default":"METAFMT_MARSHAL"}
PENDINGDB_LOCK_TIMEOUT {"name":"PENDINGDB_LOCK_TIMEOUT","kind":"duration","group":"locks","scope":"site","since":"2.1.2","removed":"2.1.5","default":"seconds(30)"}
PENDINGDB_LOCK_ATTEMPTS {"name":"PENDINGDB_LOCK_ATTEMPTS","kind":"int","group":"locks","scope":"site","since":"2.1.2","removed":"2.1.5","default":"10"}
ALLOW_FROM_IS_LIST {"name":"ALLOW_FROM_IS_LIST","kind":"bool","group":"list defaults","scope":"site","since":"2.1.16","removed":"2.1.18","default":"No"}
DEB_LISTMASTER {"name":"DEB_LISTMASTER","kind":"string","group":"delivery","scope":"site","vendor":"debian","default":"'postmaster@localhost'"}
CONFIG_DIR {"name":"CONFIG_DIR","kind":"path","group":"internal","scope":"site","vendor":"redhat","default":"'/etc/mailman'"}
PID_DIR {"name":"PID_DIR","kind":"path","group":"internal","scope":"site","vendor":"redhat","default":"'/var/run/mailman'"}
PID_FILE {"name":"PID_FILE","kind":"path","group":"internal","scope":"site","vendor":"redhat","default":"os.path.join(PID_DIR, 'mailman.pid')"}`;

/** What Defaults.py defines besides settings and functions, in the same form. */
export const constants = String.raw`Yes {"name":"Yes","value":"True","since":"2.1.2"}
yes {"name":"yes","value":"True","since":"2.1.2"}
On {"name":"On","value":"True","since":"2.1.2"}
on {"name":"on","value":"True","since":"2.1.2"}
No {"name":"No","value":"False","since":"2.1.2"}
no {"name":"no","value":"False","since":"2.1.2"}
Off {"name":"Off","value":"False","since":"2.1.2"}
off {"name":"off","value":"False","since":"2.1.2"}
Toggle {"name":"Toggle","value":"1","since":"2.1.0"}
Radio {"name":"Radio","value":"2","since":"2.1.0"}
String {"name":"String","value":"3","since":"2.1.0"}
Text {"name":"Text","value":"4","since":"2.1.0"}
Email {"name":"Email","value":"5","since":"2.1.0"}
EmailList {"name":"EmailList","value":"6","since":"2.1.0"}
Host {"name":"Host","value":"7","since":"2.1.0"}
Number {"name":"Number","value":"8","since":"2.1.0"}
FileUpload {"name":"FileUpload","value":"9","since":"2.1.0"}
Select {"name":"Select","value":"10","since":"2.1.0"}
Topics {"name":"Topics","value":"11","since":"2.1.0"}
Checkbox {"name":"Checkbox","value":"12","since":"2.1.0"}
EmailListEx {"name":"EmailListEx","value":"13","since":"2.1.0"}
HeaderFilter {"name":"HeaderFilter","value":"14","since":"2.1.0","unsure":"2.1.6"}
Digests {"name":"Digests","value":"0","since":"2.1.0"}
DisableDelivery {"name":"DisableDelivery","value":"1","since":"2.1.0"}
DontReceiveOwnPosts {"name":"DontReceiveOwnPosts","value":"2","since":"2.1.0"}
AcknowledgePosts {"name":"AcknowledgePosts","value":"4","since":"2.1.0"}
DisableMime {"name":"DisableMime","value":"8","since":"2.1.0"}
ConcealSubscription {"name":"ConcealSubscription","value":"16","since":"2.1.0"}
SuppressPasswordReminder {"name":"SuppressPasswordReminder","value":"32","since":"2.1.0"}
ReceiveNonmatchingTopics {"name":"ReceiveNonmatchingTopics","value":"64","since":"2.1.0"}
Moderate {"name":"Moderate","value":"128","since":"2.1.0"}
DontReceiveDuplicates {"name":"DontReceiveDuplicates","value":"256","since":"2.1.0"}
UnAuthorized {"name":"UnAuthorized","value":"0","since":"2.1.0"}
AuthUser {"name":"AuthUser","value":"1","since":"2.1.0"}
AuthCreator {"name":"AuthCreator","value":"2","since":"2.1.0"}
AuthListAdmin {"name":"AuthListAdmin","value":"3","since":"2.1.0"}
AuthListModerator {"name":"AuthListModerator","value":"4","since":"2.1.0"}
AuthSiteAdmin {"name":"AuthSiteAdmin","value":"5","since":"2.1.0"}
AuthListPoster {"name":"AuthListPoster","value":"6","since":"2.1.0","unsure":"2.1.16"}
VERSION {"name":"VERSION","since":"2.1.0"}
ALPHA {"name":"ALPHA","since":"2.1.0"}
BETA {"name":"BETA","since":"2.1.0"}
GAMMA {"name":"GAMMA","since":"2.1.0"}
RC {"name":"RC","since":"2.1.0"}
FINAL {"name":"FINAL","since":"2.1.0"}
MAJOR_REV {"name":"MAJOR_REV","since":"2.1.0"}
MINOR_REV {"name":"MINOR_REV","since":"2.1.0"}
MICRO_REV {"name":"MICRO_REV","since":"2.1.0"}
REL_LEVEL {"name":"REL_LEVEL","since":"2.1.0"}
REL_SERIAL {"name":"REL_SERIAL","since":"2.1.0"}
HEX_VERSION {"name":"HEX_VERSION","since":"2.1.0"}
DATA_FILE_VERSION {"name":"DATA_FILE_VERSION","since":"2.1.0"}
QFILE_SCHEMA_VERSION {"name":"QFILE_SCHEMA_VERSION","since":"2.1.0"}
PENDING_FILE_SCHEMA_VERSION {"name":"PENDING_FILE_SCHEMA_VERSION","since":"2.1.0"}
REQUESTS_FILE_SCHEMA_VERSION {"name":"REQUESTS_FILE_SCHEMA_VERSION","since":"2.1.0"}`;

/** The languages of the last release, as JSON. */
export const languages = String.raw`[{"code":"ar","since":"2.1.9","name":"Arabic","charset":"utf-8","direction":"rtl"},{"code":"ast","since":"2.1.13","name":"Asturian","charset":"iso-8859-1","direction":"ltr"},{"code":"ca","since":"2.1.4","name":"Catalan","charset":"utf-8","direction":"ltr"},{"code":"cs","since":"2.1.0","name":"Czech","charset":"iso-8859-2","direction":"ltr"},{"code":"da","since":"2.1.3","name":"Danish","charset":"iso-8859-1","direction":"ltr"},{"code":"de","since":"2.1.0","name":"German","charset":"iso-8859-1","direction":"ltr"},{"code":"el","since":"2.1.15","name":"Greek","charset":"iso-8859-7","direction":"ltr"},{"code":"en","since":"2.1.0","name":"English (USA)","charset":"us-ascii","direction":"ltr"},{"code":"eo","since":"2.1.39","name":"Esperanto","charset":"utf-8","direction":"ltr"},{"code":"es","since":"2.1.0","name":"Spanish (Spain)","charset":"iso-8859-1","direction":"ltr"},{"code":"et","since":"2.1.0","name":"Estonian","charset":"iso-8859-15","direction":"ltr"},{"code":"eu","since":"2.1.3","name":"Euskara","charset":"iso-8859-15","direction":"ltr"},{"code":"fa","since":"2.1.16","name":"Persian","charset":"utf-8","direction":"rtl"},{"code":"fi","since":"2.1.0","name":"Finnish","charset":"iso-8859-1","direction":"ltr"},{"code":"fr","since":"2.1.0","name":"French","charset":"iso-8859-1","direction":"ltr"},{"code":"gl","since":"2.1.10","name":"Galician","charset":"utf-8","direction":"ltr"},{"code":"he","since":"2.1.10","name":"Hebrew","charset":"utf-8","direction":"rtl"},{"code":"hr","since":"2.1.4","name":"Croatian","charset":"iso-8859-2","direction":"ltr"},{"code":"hu","since":"2.1.0","name":"Hungarian","charset":"iso-8859-2","direction":"ltr"},{"code":"ia","since":"2.1.7","name":"Interlingua","charset":"iso-8859-15","direction":"ltr"},{"code":"it","since":"2.1.0","name":"Italian","charset":"iso-8859-1","direction":"ltr"},{"code":"ja","since":"2.1.0","name":"Japanese","charset":"euc-jp","direction":"ltr"},{"code":"ko","since":"2.1.0","name":"Korean","charset":"euc-kr","direction":"ltr"},{"code":"lt","since":"2.1.0","name":"Lithuanian","charset":"iso-8859-13","direction":"ltr"},{"code":"nl","since":"2.1.0","name":"Dutch","charset":"iso-8859-1","direction":"ltr"},{"code":"no","since":"2.1.0","name":"Norwegian","charset":"iso-8859-1","direction":"ltr"},{"code":"pl","since":"2.1.2","name":"Polish","charset":"iso-8859-2","direction":"ltr"},{"code":"pt","since":"2.1.2","name":"Portuguese","charset":"iso-8859-1","direction":"ltr"},{"code":"pt_BR","since":"2.1.0","name":"Portuguese (Brazil)","charset":"iso-8859-1","direction":"ltr"},{"code":"ro","since":"2.1.4","name":"Romanian","charset":"utf-8","direction":"ltr"},{"code":"ru","since":"2.1.0","name":"Russian","charset":"utf-8","direction":"ltr"},{"code":"sk","since":"2.1.10","name":"Slovak","charset":"utf-8","direction":"ltr"},{"code":"sl","since":"2.1.4","name":"Slovenian","charset":"iso-8859-2","direction":"ltr"},{"code":"sr","since":"2.1.3","name":"Serbian","charset":"utf-8","direction":"ltr"},{"code":"sv","since":"2.1.0","name":"Swedish","charset":"iso-8859-1","direction":"ltr"},{"code":"tr","since":"2.1.5","name":"Turkish","charset":"iso-8859-9","direction":"ltr"},{"code":"uk","since":"2.1.3","name":"Ukrainian","charset":"utf-8","direction":"ltr"},{"code":"vi","since":"2.1.9","name":"Vietnamese","charset":"utf-8","direction":"ltr"},{"code":"zh_CN","since":"2.1.4","name":"Chinese (China)","charset":"utf-8","direction":"ltr"},{"code":"zh_TW","since":"2.1.4","name":"Chinese (Taiwan)","charset":"utf-8","direction":"ltr"}]`;
