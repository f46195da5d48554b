# -*- coding: euc-jp -*-
#
# メーリングリストサーバー lists.example.jp の設定
#
# 既定値は Defaults.py にあります。そちらは編集せず、変更はこのファイルに書いてください。
# 変更したあとは Mailman の再起動が必要です。

"""Site configuration of lists.example.jp."""

###############################################
# Mailman の既定値を読み込む。次の行は消さないこと。
from Defaults import *

##################################################
# サイト固有の設定はこの下に書く

# ホスト名
DEFAULT_URL_HOST   = 'lists.example.jp'      # 管理画面
DEFAULT_EMAIL_HOST = 'example.jp'            # メールアドレスの @ より後ろ
add_virtualhost(DEFAULT_URL_HOST, DEFAULT_EMAIL_HOST)

# 日本語を標準にする
DEFAULT_SERVER_LANGUAGE = 'ja'

MTA                = 'Postfix'               # エイリアスを自動で作る
DEFAULT_URL_PATTERN = 'https://%s/mailman/'
IMAGE_LOGOS        = '/mailman-icons/'

# 新しいリストの標準
DEFAULT_SEND_REMINDERS   = No                # 毎月のパスワード通知は送らない
DEFAULT_ARCHIVE_PRIVATE  = 1                 # 過去ログは会員だけに公開
DEFAULT_MAX_MESSAGE_SIZE = 500               # KB

# 配送エラーの扱い
DEFAULT_BOUNCE_INFO_STALE_AFTER = days(7)
VERP_PROBES        = No                      # 確認メールは使っていない
