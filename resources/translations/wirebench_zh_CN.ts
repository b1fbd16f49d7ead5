<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessLine</name>
    <message>
        <source>May connect to</source>
        <translation>允许连接到</translation>
    </message>
    <message>
        <source>The page may connect to: %1</source>
        <translation>页面可以连接到：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>没有包含这些词的命令。</translation>
    </message>
</context>
<context>
    <name>CompletionLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
</context>
<context>
    <name>ComposerEditor</name>
    <message>
        <source>Write a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>Composer</source>
        <translation>消息编辑器</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>转义</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Keep this message in the library</source>
        <translation>将此消息保存到消息库</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>↑ history · %1 sent</source>
        <translation>↑ 历史 · 已发送 %1</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Interval in milliseconds</source>
        <translation>间隔（毫秒）</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>成帧</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message>
        <source>Take theirs</source>
        <translation>采用他人的</translation>
    </message>
    <message>
        <source>What is unsaved here goes</source>
        <translation>此处未保存的内容将丢失</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Write it over theirs</source>
        <translation>覆盖他人的内容</translation>
    </message>
</context>
<context>
    <name>DecoderLine</name>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DeviceTexts</name>
    <message>
        <source>%1 has no state &quot;%2&quot;; it has no states</source>
        <translation>%1 没有状态“%2”；它没有任何状态</translation>
    </message>
    <message>
        <source>%1 has no state &quot;%2&quot;; it has %3</source>
        <translation>%1 没有状态“%2”；它有 %3</translation>
    </message>
    <message>
        <source>%1: there is no such device; there are %2</source>
        <translation>%1：没有这个设备；现有 %2</translation>
    </message>
    <message>
        <source>the device has no name yet</source>
        <translation>设备还没有名称</translation>
    </message>
    <message>
        <source>a line device NAME &quot;what it is&quot; first</source>
        <translation>先写一行 device NAME &quot;说明&quot;</translation>
    </message>
    <message>
        <source>the device has a name already</source>
        <translation>设备已有名称</translation>
    </message>
    <message>
        <source>one device in each file</source>
        <translation>每个文件一个设备</translation>
    </message>
    <message>
        <source>a name of letters, digits, - and _</source>
        <translation>由字母、数字、- 和 _ 组成的名称</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>a &quot;description&quot;, or the end of the line</source>
        <translation>一个 &quot;说明&quot;，或行尾</translation>
    </message>
    <message>
        <source>&quot; behind the description</source>
        <translation>说明之后的 &quot;</translation>
    </message>
    <message>
        <source>the description is too long</source>
        <translation>说明过长</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>where it listens comes too late</source>
        <translation>监听位置出现得太晚</translation>
    </message>
    <message>
        <source>it once, before the rules</source>
        <translation>只出现一次，位于规则之前</translation>
    </message>
    <message>
        <source>a device does not listen so</source>
        <translation>设备不能这样监听</translation>
    </message>
    <message>
        <source>tcp, udp or both</source>
        <translation>tcp、udp 或 both</translation>
    </message>
    <message>
        <source>this is no port</source>
        <translation>这不是端口</translation>
    </message>
    <message>
        <source>the port where such a device usually is, 1 to 65535</source>
        <translation>此类设备通常使用的端口，1 到 65535</translation>
    </message>
    <message>
        <source>there is no device</source>
        <translation>没有设备</translation>
    </message>
    <message>
        <source>a line device NAME &quot;what it is&quot;</source>
        <translation>一行 device NAME &quot;说明&quot;</translation>
    </message>
</context>
<context>
    <name>DiffField</name>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1：%2，之前为 %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>The one before</source>
        <translation>前一条</translation>
    </message>
    <message>
        <source>Compare with the row before that is like it</source>
        <translation>与之前相似的行比较</translation>
    </message>
    <message>
        <source>Bytes that differ</source>
        <translation>不同的字节</translation>
    </message>
</context>
<context>
    <name>DissectionLine</name>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折叠</translation>
    </message>
</context>
<context>
    <name>DissectionView</name>
    <message>
        <source>Asking tshark…</source>
        <translation>正在询问 tshark…</translation>
    </message>
    <message>
        <source>Its packet headers are made up, as in the recording.</source>
        <translation>其数据包头是合成的，与记录中相同。</translation>
    </message>
    <message>
        <source>Dissection by Wireshark</source>
        <translation>Wireshark 解析</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nobody listens at that port: check it, and whether the program there runs.</source>
        <translation>该端口无人监听：请检查端口，以及对方程序是否在运行。</translation>
    </message>
    <message>
        <source>The connection was broken off by the other side or the network.</source>
        <translation>连接被对端或网络中断。</translation>
    </message>
    <message>
        <source>The other side takes nothing any more: it has closed the connection.</source>
        <translation>对端不再接收：它已关闭连接。</translation>
    </message>
    <message>
        <source>Nothing was heard from there for too long: check the address, the network, and firewalls between.</source>
        <translation>太久没有收到对方的回应：请检查地址、网络以及中间的防火墙。</translation>
    </message>
    <message>
        <source>The host was not found: check its name.</source>
        <translation>找不到主机：请检查其名称。</translation>
    </message>
    <message>
        <source>No way leads there: check the address, and whether the network is connected.</source>
        <translation>无法到达：请检查地址，以及网络是否已连接。</translation>
    </message>
    <message>
        <source>The local address is in use: end the program that has it, or choose another port.</source>
        <translation>本地地址已被占用：请结束占用它的程序，或选择其他端口。</translation>
    </message>
    <message>
        <source>The local address is not one of this computer, or no port is free.</source>
        <translation>本地地址不属于本机，或没有空闲端口。</translation>
    </message>
    <message>
        <source>The datagram is too large: send less at once.</source>
        <translation>数据报过大：请一次少发一些。</translation>
    </message>
    <message>
        <source>The system does not allow this: ports below 1024 and some addresses need more rights.</source>
        <translation>系统不允许：1024 以下的端口和某些地址需要更多权限。</translation>
    </message>
</context>
<context>
    <name>ExplorerActions</name>
    <message>
        <source>How large a recording may become…</source>
        <translation>录制的大小上限…</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Go to the address bar</source>
        <translation>转到地址栏</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Start the demo device and talk to it</source>
        <translation>启动演示设备并与其通信</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>筛选时间线</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>在时间线中查找</translation>
    </message>
    <message>
        <source>Follow the end of the timeline</source>
        <translation>跟随时间线末尾</translation>
    </message>
    <message>
        <source>Mark the row, or take its mark away</source>
        <translation>标记该行或取消标记</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send the row again</source>
        <translation>再次发送该行</translation>
    </message>
    <message>
        <source>Edit the row and send it</source>
        <translation>编辑该行并发送</translation>
    </message>
    <message>
        <source>Connect or listen again</source>
        <translation>重新连接或监听</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Half-close: send no more, go on receiving</source>
        <translation>半关闭：不再发送，继续接收</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>显示或隐藏检查器</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>语言：跟随系统</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Turn motion on or off</source>
        <translation>打开或关闭动画</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Begin a new recording, and keep the one so far</source>
        <translation>开始新记录并保留现有记录</translation>
    </message>
    <message>
        <source>Tour: send a message to the demo device</source>
        <translation>导览：向演示设备发送消息</translation>
    </message>
    <message>
        <source>Tour: listen and reply</source>
        <translation>导览：监听并回复</translation>
    </message>
    <message>
        <source>Tour: read a recording</source>
        <translation>导览：阅读记录</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Write a note about the row</source>
        <translation>为该行写备注</translation>
    </message>
    <message>
        <source>List marks and notes</source>
        <translation>列出标记和备注</translation>
    </message>
    <message>
        <source>Compare the row with the marked one</source>
        <translation>将该行与已标记的行比较</translation>
    </message>
    <message>
        <source>Rows, or one sheet of bytes</source>
        <translation>行，或一整张字节表</translation>
    </message>
    <message>
        <source>Copy the rows as hex</source>
        <translation>将各行复制为十六进制</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>导出行…</translation>
    </message>
    <message>
        <source>Make a reply rule of the row</source>
        <translation>由该行创建回复规则</translation>
    </message>
    <message>
        <source>Show the message, or the replies</source>
        <translation>显示消息或回复</translation>
    </message>
    <message>
        <source>Save the session as a file…</source>
        <translation>将会话保存为文件…</translation>
    </message>
    <message>
        <source>Show or hide the session&apos;s options</source>
        <translation>显示或隐藏会话选项</translation>
    </message>
    <message>
        <source>Load the page anew</source>
        <translation>重新加载页面</translation>
    </message>
    <message>
        <source>Answer what the page asks</source>
        <translation>回答页面的请求</translation>
    </message>
    <message>
        <source>Show or hide the page of the web app</source>
        <translation>显示或隐藏 Web 应用的页面</translation>
    </message>
    <message>
        <source>Show or hide the timeline of the web app</source>
        <translation>显示或隐藏 Web 应用的时间线</translation>
    </message>
    <message>
        <source>Permissions of web apps…</source>
        <translation>Web 应用权限…</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>新建场景…</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Next pane of the tests</source>
        <translation>测试的下一个窗格</translation>
    </message>
    <message>
        <source>Make a test of the rows</source>
        <translation>用这些行生成测试</translation>
    </message>
    <message>
        <source>Run the scenario</source>
        <translation>运行场景</translation>
    </message>
    <message>
        <source>Run the chosen scenarios, or all</source>
        <translation>运行选中的场景，或全部</translation>
    </message>
    <message>
        <source>Stop the run of scenarios</source>
        <translation>停止运行场景</translation>
    </message>
    <message>
        <source>Show the scenario&apos;s last run in the recording</source>
        <translation>在录制中显示场景的上次运行</translation>
    </message>
    <message>
        <source>Format the scenario</source>
        <translation>格式化场景</translation>
    </message>
    <message>
        <source>Choose how rows are decoded</source>
        <translation>选择各行的解码方式</translation>
    </message>
</context>
<context>
    <name>ExplorerWindow</name>
    <message>
        <source>%1 - Wirebench</source>
        <translation>%1 - Wirebench</translation>
    </message>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Recordings (*.pcapng *.pcap)</source>
        <translation>记录文件 (*.pcapng *.pcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ExportPopup</name>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>导出行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>all that are shown, %1</source>
        <translation>所有显示的，%1</translation>
    </message>
    <message>
        <source>the chosen ones, %1</source>
        <translation>所选的，%1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>停止写入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File sent: %1 %</source>
        <translation>已发送文件：%1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send no more of the file</source>
        <translation>停止发送文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: dir:in len&gt;8 /ERR/</source>
        <translation>筛选：dir:in len&gt;8 /ERR/</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 % · Stop</source>
        <translation>%1 % · 停止</translation>
    </message>
    <message>
        <source>Stop looking for more</source>
        <translation>停止继续查找</translation>
    </message>
    <message>
        <source>Follow ↧</source>
        <translation>跟随 ↧</translation>
    </message>
    <message>
        <source>Stay at the end while more comes</source>
        <translation>有新内容时保持在末尾</translation>
    </message>
    <message>
        <source>Marks and notes: %1</source>
        <translation>标记和备注：%1</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>标记和备注</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>字节表</translation>
    </message>
    <message>
        <source>One sheet of bytes instead of rows (Ctrl+Shift+B)</source>
        <translation>以一整张字节表代替行 (Ctrl+Shift+B)</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>calling a group is not supported</source>
        <translation>不支持调用分组</translation>
    </message>
    <message>
        <source>At character %1: %2. Expected: %3.</source>
        <translation>第 %1 个字符：%2。应为：%3。</translation>
    </message>
    <message>
        <source>the opposite of what follows</source>
        <translation>其后内容的反面</translation>
    </message>
    <message>
        <source>both, as without a word between</source>
        <translation>两者都满足，与不写连接词相同</translation>
    </message>
    <message>
        <source>one of both, or both</source>
        <translation>满足其一或两者</translation>
    </message>
    <message>
        <source>no parenthesis is open here</source>
        <translation>此处没有未闭合的括号</translation>
    </message>
    <message>
        <source>a term, or the end</source>
        <translation>条件项或结尾</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>最多 %1 层</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>括号没有闭合</translation>
    </message>
    <message>
        <source>a ) at the end</source>
        <translation>结尾处的 )</translation>
    </message>
    <message>
        <source>these are too many terms</source>
        <translation>条件项过多</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1 个</translation>
    </message>
    <message>
        <source>the filter is too long</source>
        <translation>过滤器过长</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>another &quot; at the end of the text</source>
        <translation>文本结尾处的另一个 &quot;</translation>
    </message>
    <message>
        <source>a backslash with this after it means nothing</source>
        <translation>反斜杠后接此内容没有意义</translation>
    </message>
    <message>
        <source>\\, \&quot;, \n, \r, \t or \x with two hexadecimal digits</source>
        <translation>\\、\&quot;、\n、\r、\t 或 \x 加两位十六进制数字</translation>
    </message>
    <message>
        <source>the regular expression is not closed</source>
        <translation>正则表达式没有闭合</translation>
    </message>
    <message>
        <source>another / at its end</source>
        <translation>其结尾处的另一个 /</translation>
    </message>
    <message>
        <source>the filter ends too early</source>
        <translation>过滤器结束得过早</translation>
    </message>
    <message>
        <source>something is missing before the space</source>
        <translation>空格前缺少内容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>“%1”不应出现在此处</translation>
    </message>
    <message>
        <source>direction: dir:in</source>
        <translation>方向：dir:in</translation>
    </message>
    <message>
        <source>what the record is: kind:error</source>
        <translation>记录的类型：kind:error</translation>
    </message>
    <message>
        <source>protocol: proto:udp</source>
        <translation>协议：proto:udp</translation>
    </message>
    <message>
        <source>bytes of payload: len&gt;8, len:10..20</source>
        <translation>载荷字节数：len&gt;8、len:10..20</translation>
    </message>
    <message>
        <source>number of the session: session:3</source>
        <translation>会话编号：session:3</translation>
    </message>
    <message>
        <source>port of either end: port:502</source>
        <translation>任一端的端口：port:502</translation>
    </message>
    <message>
        <source>address, network or name of the peer: peer:10.0.0.0/8</source>
        <translation>对端的地址、网络或名称：peer:10.0.0.0/8</translation>
    </message>
    <message>
        <source>whose session it is: owner:&quot;web https://example.com&quot;</source>
        <translation>会话所属者：owner:&quot;web https://example.com&quot;</translation>
    </message>
    <message>
        <source>at or after a time: after:12:00:01</source>
        <translation>某时刻或之后：after:12:00:01</translation>
    </message>
    <message>
        <source>before a time: before:2026-11-26T12:00</source>
        <translation>某时刻之前：before:2026-11-26T12:00</translation>
    </message>
    <message>
        <source>text in the payload: text:&quot;OK&quot;</source>
        <translation>载荷中的文本：text:&quot;OK&quot;</translation>
    </message>
    <message>
        <source>bytes in the payload: hex:&quot;01 03 ?? 04&quot;</source>
        <translation>载荷中的字节：hex:&quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>a decoded field: field:function==3</source>
        <translation>已解码的字段：field:function==3</translation>
    </message>
    <message>
        <source>came from the peer</source>
        <translation>来自对端</translation>
    </message>
    <message>
        <source>was sent to the peer</source>
        <translation>发送给对端</translation>
    </message>
    <message>
        <source>belongs to no direction</source>
        <translation>不属于任何方向</translation>
    </message>
    <message>
        <source>bytes of a TCP stream</source>
        <translation>TCP 流的字节</translation>
    </message>
    <message>
        <source>one UDP datagram</source>
        <translation>一个 UDP 数据报</translation>
    </message>
    <message>
        <source>the session begins</source>
        <translation>会话开始</translation>
    </message>
    <message>
        <source>a direction ends well (FIN)</source>
        <translation>一个方向正常结束 (FIN)</translation>
    </message>
    <message>
        <source>the session ends badly (RST)</source>
        <translation>会话异常结束 (RST)</translation>
    </message>
    <message>
        <source>the session is over</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>something failed</source>
        <translation>发生了失败</translation>
    </message>
    <message>
        <source>somebody&apos;s remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>what is not in the recording</source>
        <translation>录制中缺失的内容</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>not equal</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>less</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>greater</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>contains the text</source>
        <translation>包含文本</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>this is no address</source>
        <translation>这不是地址</translation>
    </message>
    <message>
        <source>an address such as 10.0.0.1 or ::1, or a quoted name</source>
        <translation>地址，例如 10.0.0.1 或 ::1，或加引号的名称</translation>
    </message>
    <message>
        <source>this is no length of a prefix</source>
        <translation>这不是前缀长度</translation>
    </message>
    <message>
        <source>a number from 0 to %1</source>
        <translation>0 到 %1 的数</translation>
    </message>
    <message>
        <source>a regular expression has no flag &quot;%1&quot;</source>
        <translation>正则表达式没有标志“%1”</translation>
    </message>
    <message>
        <source>i (ignore case), m (^ and $ at lines), s (. is every byte) or x (white space means nothing)</source>
        <translation>i（忽略大小写）、m（^ 和 $ 匹配行）、s（. 匹配任意字节）或 x（忽略空白）</translation>
    </message>
    <message>
        <source>the regular expression is empty</source>
        <translation>正则表达式为空</translation>
    </message>
    <message>
        <source>what to look for, such as /ERR/</source>
        <translation>要查找的内容，例如 /ERR/</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation>正则表达式有误：%1</translation>
    </message>
    <message>
        <source>a regular expression as in Perl</source>
        <translation>Perl 风格的正则表达式</translation>
    </message>
    <message>
        <source>the name of a field, as in field:function==3</source>
        <translation>字段名，如 field:function==3</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;= or ~</source>
        <translation>==、!=、&lt;、&lt;=、&gt;、&gt;= 或 ~</translation>
    </message>
    <message>
        <source>a number, a word or quoted text</source>
        <translation>数字、单词或加引号的文本</translation>
    </message>
    <message>
        <source>:, !=, &lt;, &lt;=, &gt; or &gt;= after &quot;%1&quot;</source>
        <translation>“%1”之后的 :、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>: after &quot;%1&quot;</source>
        <translation>“%1”之后的 :</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared so</source>
        <translation>“%1”不能这样比较</translation>
    </message>
    <message>
        <source>:, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>:、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>: or !=</source>
        <translation>: 或 !=</translation>
    </message>
    <message>
        <source>a term, such as dir:in, &quot;text&quot;, /regex/, or one that begins with %1</source>
        <translation>条件项，例如 dir:in、&quot;text&quot;、/regex/，或以 %1 开头的项</translation>
    </message>
    <message>
        <source>there is no term &quot;%1&quot;</source>
        <translation>没有条件项“%1”</translation>
    </message>
    <message>
        <source>the time is wrong from here on</source>
        <translation>时间从此处起有误</translation>
    </message>
    <message>
        <source>a time such as 12:00:01, 12:00:01.5Z, 2026-11-26T12:00, or a date from 1970 to 2261</source>
        <translation>时间，例如 12:00:01、12:00:01.5Z、2026-11-26T12:00，或 1970 至 2261 年的日期</translation>
    </message>
    <message>
        <source>is no name of a protocol</source>
        <translation>不是协议名</translation>
    </message>
    <message>
        <source>tcp, udp or another name</source>
        <translation>tcp、udp 或其他名称</translation>
    </message>
    <message>
        <source>an address, a network such as 10.0.0.0/8, or part of a name</source>
        <translation>地址、网络（例如 10.0.0.0/8）或名称的一部分</translation>
    </message>
    <message>
        <source>a time, such as 12:00:01 or 2026-11-26T12:00</source>
        <translation>时间，例如 12:00:01 或 2026-11-26T12:00</translation>
    </message>
    <message>
        <source>bytes, such as &quot;01 03 ?? 04&quot;</source>
        <translation>字节，例如 &quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>a word or quoted text</source>
        <translation>单词或加引号的文本</translation>
    </message>
    <message>
        <source>is no such number</source>
        <translation>不是这样的数</translation>
    </message>
    <message>
        <source>the range has no first number</source>
        <translation>范围缺少起始数</translation>
    </message>
    <message>
        <source>a range is neither less nor greater</source>
        <translation>范围不能比较大小</translation>
    </message>
    <message>
        <source>one number, or : before the range</source>
        <translation>一个数，或在范围前用 :</translation>
    </message>
    <message>
        <source>the range has no last number that is not below the first</source>
        <translation>范围缺少不小于起始数的结束数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>is no direction</source>
        <translation>不是方向</translation>
    </message>
    <message>
        <source>is no kind of record</source>
        <translation>不是记录类型</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is a number, which contains no text</source>
        <translation>是数字，不包含文本</translation>
    </message>
    <message>
        <source>quoted text</source>
        <translation>加引号的文本</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>a number such as 3, 0x1f or -1.5, or quoted text</source>
        <translation>数字，例如 3、0x1f 或 -1.5，或加引号的文本</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits, with ? for any, such as &quot;01 03 ?? 04&quot;</source>
        <translation>成对的十六进制数字，? 表示任意，例如 &quot;01 03 ?? 04&quot;</translation>
    </message>
    <message>
        <source>this is no hexadecimal digit</source>
        <translation>这不是十六进制数字</translation>
    </message>
    <message>
        <source>the second digit of a byte is missing</source>
        <translation>缺少字节的第二位数字</translation>
    </message>
    <message>
        <source>there are no bytes</source>
        <translation>没有字节</translation>
    </message>
    <message>
        <source>these are too many bytes</source>
        <translation>字节过多</translation>
    </message>
    <message>
        <source>1 to %1 bytes</source>
        <translation>1 到 %1 字节</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>01 03 ?? 04</source>
        <translation>01 03 ?? 04</translation>
    </message>
    <message>
        <source>ERR [0-9]+</source>
        <translation>ERR [0-9]+</translation>
    </message>
    <message>
        <source>dir:in len&gt;8</source>
        <translation>dir:in len&gt;8</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop looking for more</source>
        <translation>停止继续查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Escape)</translation>
    </message>
</context>
<context>
    <name>FramingTexts</name>
    <message>
        <source>the delimiter %1</source>
        <translation>分隔符 %1</translation>
    </message>
    <message>
        <source>a line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>from byte %1 on nothing but ends of frames</source>
        <translation>从字节 %1 起只有帧结尾</translation>
    </message>
    <message>
        <source>SLIP: expected dc or dd after the db at byte %1</source>
        <translation>SLIP：字节 %1 处的 db 之后应为 dc 或 dd</translation>
    </message>
    <message>
        <source>COBS: the code at byte %1 leads beyond the end of the frame</source>
        <translation>COBS：字节 %1 处的编码超出帧的结尾</translation>
    </message>
    <message>
        <source>the END</source>
        <translation>END</translation>
    </message>
    <message>
        <source>the 0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>the frame at byte %1 is larger than %2 bytes</source>
        <translation>字节 %1 处的帧大于 %2 字节</translation>
    </message>
    <message>
        <source>byte %1 continues a frame that began at byte %2, which is larger than %3 bytes</source>
        <translation>字节 %1 延续始于字节 %2 的帧，该帧大于 %3 字节</translation>
    </message>
    <message>
        <source>the frame at byte %1 is not whole: the stream ended after %2 bytes, before %3</source>
        <translation>字节 %1 处的帧不完整：流在 %2 字节后结束，位于%3之前</translation>
    </message>
    <message>
        <source>a delimiter has 1 to %1 bytes</source>
        <translation>分隔符为 1 到 %1 字节</translation>
    </message>
    <message>
        <source>a fixed length is 1 to %1 bytes, the largest frame</source>
        <translation>固定长度为 1 到 %1 字节（最大帧）</translation>
    </message>
    <message>
        <source>a length field has 1 to 8 bytes</source>
        <translation>长度字段为 1 到 8 字节</translation>
    </message>
    <message>
        <source>a length field of this width lies 0 to %1 bytes from the start, so that it is within the largest frame</source>
        <translation>此宽度的长度字段距开头 0 到 %1 字节，以位于最大帧之内</translation>
    </message>
    <message>
        <source>a length is adjusted by %1 at most</source>
        <translation>长度最多调整 %1</translation>
    </message>
    <message>
        <source>an idle gap is 1 ns to 24 h</source>
        <translation>空闲间隔为 1 ns 到 24 h</translation>
    </message>
    <message>
        <source>the largest frame is %1 to %2 bytes</source>
        <translation>最大帧为 %1 到 %2 字节</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected %2 at character %3</source>
        <translation>“%1”：第 %3 个字符处应为：%2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>any, lf, crlf or cr</source>
        <translation>any、lf、crlf 或 cr</translation>
    </message>
    <message>
        <source>no more than %1 bytes</source>
        <translation>不超过 %1 字节</translation>
    </message>
    <message>
        <source>a byte as two hexadecimal digits, such as 0a,</source>
        <translation>以两位十六进制数字表示的字节，例如 0a</translation>
    </message>
    <message>
        <source>be or le, the byte order,</source>
        <translation>be 或 le（字节序）</translation>
    </message>
    <message>
        <source>24 h at most</source>
        <translation>最多 24 h</translation>
    </message>
    <message>
        <source>ns, us, ms or s</source>
        <translation>ns、us、ms 或 s</translation>
    </message>
    <message>
        <source>raw, line:, delimiter:, fixed:, length:, slip, cobs or idle:</source>
        <translation>raw、line:、delimiter:、fixed:、length:、slip、cobs 或 idle:</translation>
    </message>
    <message>
        <source>the end or one of %1</source>
        <translation>结尾或以下之一：%1</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>a larger ,largest= (%1)</source>
        <translation>更大的 ,largest=（%1）</translation>
    </message>
    <message>
        <source>its %1 bytes</source>
        <translation>其 %1 字节</translation>
    </message>
    <message>
        <source>the length at byte %1 is %2, which makes a frame end before its length does</source>
        <translation>字节 %1 处的长度为 %2，帧会在长度字段之前结束</translation>
    </message>
    <message>
        <source>: it would have %1</source>
        <translation>：它将有 %1 字节</translation>
    </message>
    <message>
        <source>its length</source>
        <translation>其长度</translation>
    </message>
    <message>
        <source>the end that its length says</source>
        <translation>其长度所示的结尾</translation>
    </message>
    <message>
        <source>a frame of no bytes cannot be told from none</source>
        <translation>无字节的帧与没有帧无法区分</translation>
    </message>
    <message>
        <source>the line has a line end within, at byte %1</source>
        <translation>行内有行尾，位于字节 %1</translation>
    </message>
    <message>
        <source>the payload does not end with the delimiter</source>
        <translation>载荷没有以分隔符结尾</translation>
    </message>
    <message>
        <source>the payload has a delimiter within, at byte %1</source>
        <translation>载荷内有分隔符，位于字节 %1</translation>
    </message>
    <message>
        <source>the payload has %1 bytes and not %2</source>
        <translation>载荷为 %1 字节，而不是 %2 字节</translation>
    </message>
    <message>
        <source>the payload has %1 bytes, and needs %2 for what comes up to and including the length</source>
        <translation>载荷为 %1 字节，而到长度字段为止（含）需要 %2 字节</translation>
    </message>
    <message>
        <source>the payload has %1 bytes, and needs %2 for what comes before the length</source>
        <translation>载荷为 %1 字节，而长度字段之前需要 %2 字节</translation>
    </message>
    <message>
        <source>the length of a frame of %1 bytes cannot be written in %2 bytes with this adjustment</source>
        <translation>%1 字节的帧长度在此调整下无法写入 %2 字节</translation>
    </message>
    <message>
        <source>the frame would have %1 bytes; the largest has %2</source>
        <translation>帧将有 %1 字节；最大为 %2 字节</translation>
    </message>
</context>
<context>
    <name>GrantLine</name>
    <message>
        <source>✓ may</source>
        <translation>✓ 允许</translation>
    </message>
    <message>
        <source>✕ never</source>
        <translation>✕ 从不</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Close what was opened by it, and ask the next time</source>
        <translation>关闭由此打开的连接，下次再询问</translation>
    </message>
    <message>
        <source>Ask the next time</source>
        <translation>下次再询问</translation>
    </message>
    <message>
        <source>Revoke: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>忘记：%1</translation>
    </message>
</context>
<context>
    <name>HarnessTexts</name>
    <message>
        <source>see that %1 runs at %2</source>
        <translation>请确认 %1 在 %2 运行</translation>
    </message>
    <message>
        <source>see that the name in %1 is right</source>
        <translation>请确认 %1 中的名称正确</translation>
    </message>
    <message>
        <source>end the program that uses it, or use port 0 for one that is free</source>
        <translation>请结束占用它的程序，或使用端口 0 以自动选择空闲端口</translation>
    </message>
    <message>
        <source>no device is called %1</source>
        <translation>没有名为 %1 的设备</translation>
    </message>
    <message>
        <source>%1 is at %2, where one waits</source>
        <translation>%1 位于 %2，那里用于等待连接</translation>
    </message>
    <message>
        <source>say &quot;listen %1&quot; and &quot;accept NAME from %1&quot;</source>
        <translation>请写 &quot;listen %1&quot; 和 &quot;accept NAME from %1&quot;</translation>
    </message>
    <message>
        <source>%1 at %2 did not answer within %3</source>
        <translation>%1（%2）在 %3 内没有应答</translation>
    </message>
    <message>
        <source>faults are between a scenario and what it connects to</source>
        <translation>故障位于场景与其连接的对象之间</translation>
    </message>
    <message>
        <source>let the device connect to &quot;wb fault&quot; instead</source>
        <translation>请让设备改为连接 &quot;wb fault&quot;</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>%1 does not listen</source>
        <translation>%1 没有监听</translation>
    </message>
    <message>
        <source>say &quot;listen %1&quot; before it</source>
        <translation>请在此之前写 &quot;listen %1&quot;</translation>
    </message>
    <message>
        <source>nobody connected to %1 within %2</source>
        <translation>%2 内没有人连接到 %1</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 没有连接</translation>
    </message>
    <message>
        <source>the variable %1 says no number of rounds</source>
        <translation>变量 %1 不是轮数</translation>
    </message>
    <message>
        <source>branch %1 of %2</source>
        <translation>分支 %1/%2</translation>
    </message>
    <message>
        <source>calls are too deep: does %1 call itself?</source>
        <translation>调用过深：%1 是否调用了自身？</translation>
    </message>
    <message>
        <source>%1 cannot be read here</source>
        <translation>此处无法读取 %1</translation>
    </message>
    <message>
        <source>called from %1:%2</source>
        <translation>调用自 %1:%2</translation>
    </message>
    <message>
        <source>repeat, round %1 of %2</source>
        <translation>repeat，第 %1/%2 轮</translation>
    </message>
    <message>
        <source>repeat, round %1</source>
        <translation>repeat，第 %1 轮</translation>
    </message>
    <message>
        <source>%1 of a message came %2, and not its end</source>
        <translation>收到一条消息的 %1，但没有收到结尾（%2）</translation>
    </message>
    <message>
        <source>nothing came %1</source>
        <translation>没有收到任何内容（%1）</translation>
    </message>
    <message>
        <source>only %1 came %2</source>
        <translation>只收到 %1（%2）</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 came, and it is still not complete</source>
        <translation>已收到 %1，仍不完整</translation>
    </message>
    <message>
        <source>the regular expression takes too long</source>
        <translation>正则表达式耗时过长</translation>
    </message>
    <message>
        <source>a broken message came: %1</source>
        <translation>收到损坏的消息：%1</translation>
    </message>
    <message>
        <source>none of %1 alternatives fits</source>
        <translation>%1 个备选项均不匹配</translation>
    </message>
    <message>
        <source>the message ends after %1</source>
        <translation>消息在 %1 后结束</translation>
    </message>
    <message>
        <source>byte %1 does not fit</source>
        <translation>字节 %1 不匹配</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>a message of %1 came, expected %2</source>
        <translation>收到 %1 的消息，应为 %2</translation>
    </message>
    <message>
        <source>%1 of %2 came %3</source>
        <translation>收到 %1，共 %2（%3）</translation>
    </message>
    <message>
        <source>%1 cannot be read any more</source>
        <translation>无法再读取 %1</translation>
    </message>
    <message>
        <source>byte %1 differs from %2</source>
        <translation>字节 %1 与 %2 不同</translation>
    </message>
    <message>
        <source>%1 had come %2 before this began</source>
        <translation>%1 在此步骤开始前 %2 已收到</translation>
    </message>
    <message>
        <source>%1 came %2 after this began</source>
        <translation>%1 在此步骤开始后 %2 收到</translation>
    </message>
    <message>
        <source>less than 1ms</source>
        <translation>不到 1ms</translation>
    </message>
    <message>
        <source>before %1 ended the connection</source>
        <translation>%1 结束连接之前</translation>
    </message>
    <message>
        <source>before the connection failed: %1</source>
        <translation>连接失败之前：%1</translation>
    </message>
    <message>
        <source>the connection is gone</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>%1, expected nothing for %2</source>
        <translation>%1，应在 %2 内没有内容</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1 内</translation>
    </message>
    <message>
        <source>%1 came, expected the end of the connection</source>
        <translation>收到 %1，应为连接结束</translation>
    </message>
    <message>
        <source>%1 ended the connection, expected a reset</source>
        <translation>%1 结束了连接，应为复位</translation>
    </message>
    <message>
        <source>the connection failed, expected its end: %1</source>
        <translation>连接失败，应为正常结束：%1</translation>
    </message>
    <message>
        <source>%1 did not reset the connection within %2</source>
        <translation>%1 在 %2 内没有复位连接</translation>
    </message>
    <message>
        <source>%1 did not end the connection within %2</source>
        <translation>%1 在 %2 内没有结束连接</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>there is no schema %1</source>
        <translation>没有模式定义 %1</translation>
    </message>
    <message>
        <source>no schema is known for %1; say &quot;with schema=NAME&quot; behind its address</source>
        <translation>%1 没有已知的模式定义；请在其地址后写 &quot;with schema=NAME&quot;</translation>
    </message>
    <message>
        <source>the message has no field %1; by %2 it has %3</source>
        <translation>消息没有字段 %1；按 %2 它有 %3</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation>%1 为 %2，应为 %3</translation>
    </message>
    <message>
        <source>no message came %1</source>
        <translation>没有收到消息（%1）</translation>
    </message>
    <message>
        <source>%1 came %2 and no message: say where one ends, &quot;framing …&quot; behind the device&apos;s address</source>
        <translation>收到 %1（%2），但没有消息：请在设备地址后写 &quot;framing …&quot; 说明消息在哪里结束</translation>
    </message>
    <message>
        <source>%1 came %2, and no message by %3 is whole</source>
        <translation>收到 %1（%2），按 %3 没有完整的消息</translation>
    </message>
    <message>
        <source>the variable %1 has no value; set it, or say --var %1=VALUE</source>
        <translation>变量 %1 没有值；请设置它，或写 --var %1=VALUE</translation>
    </message>
    <message>
        <source>a rate needs bytes at two moments at least</source>
        <translation>速率至少需要两个时刻的字节</translation>
    </message>
    <message>
        <source>nothing was measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>the scenario was not over within %1</source>
        <translation>场景在 %1 内没有结束</translation>
    </message>
    <message>
        <source>%1: this is no text in UTF-8</source>
        <translation>%1：不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>%1 took only %2 of %3 within %4</source>
        <translation>%1 在 %4 内只接收了 %2，共 %3</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4; expected %5</source>
        <translation>%1:%2:%3：%4；应为：%5</translation>
    </message>
    <message>
        <source>%1 is at %2, which nothing connects to</source>
        <translation>%1 位于 %2，无法与之连接</translation>
    </message>
    <message>
        <source>%1 is at %2, where nobody listens</source>
        <translation>%1 位于 %2，那里无人监听</translation>
    </message>
    <message>
        <source>say &quot;connect %1&quot; before it</source>
        <translation>请在此之前写 &quot;connect %1&quot;</translation>
    </message>
    <message>
        <source>%1 was closed by the scenario</source>
        <translation>%1 已被场景关闭</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1：无法创建文件夹</translation>
    </message>
    <message>
        <source>a TCP connection has one peer; leave out &quot;to&quot;</source>
        <translation>TCP 连接只有一个对端；请去掉 &quot;to&quot;</translation>
    </message>
    <message>
        <source>it is not open</source>
        <translation>没有打开</translation>
    </message>
    <message>
        <source>it talks to one peer; leave out &quot;to&quot;</source>
        <translation>它只与一个对端通信；请去掉 &quot;to&quot;</translation>
    </message>
    <message>
        <source>nobody was heard yet; say whom with &quot;to ADDRESS&quot;</source>
        <translation>尚未收到任何人的内容；请用 &quot;to ADDRESS&quot; 指明目标</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation>%1：没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>%1: more than %2 scenarios are in this folder; name one that is in it</source>
        <translation>%1：此文件夹中的场景超过 %2 个；请指定其中的一个子文件夹</translation>
    </message>
    <message>
        <source>%1: no scenarios are in this folder; they are named *.wire</source>
        <translation>%1：此文件夹中没有场景；场景文件名为 *.wire</translation>
    </message>
</context>
<context>
    <name>HostHeader</name>
    <message>
        <source>Origin of the page: %1</source>
        <translation>页面来源：%1</translation>
    </message>
</context>
<context>
    <name>HostWindow</name>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>%1 - Wirebench</source>
        <translation>%1 - Wirebench</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>一个事件，不含字节。</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Bytes of the record</source>
        <translation>该记录的字节</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value at byte %1</source>
        <translation>字节 %1 处的值</translation>
    </message>
    <message>
        <source>Which checksum fits?</source>
        <translation>哪种校验和匹配？</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>None of the usual ones</source>
        <translation>没有匹配的常用校验和</translation>
    </message>
    <message>
        <source>Choose a row to see its fields and bytes.</source>
        <translation>选择一行以查看其字段和字节。</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Views of the record</source>
        <translation>该记录的视图</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Wireshark</source>
        <translation>Wireshark</translation>
    </message>
</context>
<context>
    <name>LibraryItem</name>
    <message>
        <source>Saved message</source>
        <translation>已保存的消息</translation>
    </message>
    <message>
        <source>Saved message of %1</source>
        <translation>%1 中已保存的消息</translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Library</source>
        <translation>消息库</translation>
    </message>
    <message>
        <source>Save in the composer keeps a message here</source>
        <translation>在编辑器中点“保存”即可将消息存放于此</translation>
    </message>
</context>
<context>
    <name>MakeTestTexts</name>
    <message>
        <source>nothing passed in what was selected; choose a session that has bytes</source>
        <translation>所选内容中没有传输；请选择有字节的会话</translation>
    </message>
    <message>
        <source>this is too much for a test (%1 MiB or %2 turns); select a session, or fewer records</source>
        <translation>这对一个测试来说过多（%1 MiB 或 %2 轮）；请选择一个会话，或更少的记录</translation>
    </message>
    <message>
        <source>the second recording: </source>
        <translation>第二个录制： </translation>
    </message>
    <message>
        <source>bytes are sent</source>
        <translation>发送字节</translation>
    </message>
    <message>
        <source>bytes are received</source>
        <translation>接收字节</translation>
    </message>
    <message>
        <source>this side finishes</source>
        <translation>本端结束发送</translation>
    </message>
    <message>
        <source>the peer finishes</source>
        <translation>对端结束发送</translation>
    </message>
    <message>
        <source>the peer resets</source>
        <translation>对端复位</translation>
    </message>
    <message>
        <source>this side resets</source>
        <translation>本端复位</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>bytes are missing in the recording</source>
        <translation>录制中缺少字节</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>the recordings took another course at turn %1: in the first %2, in the second %3; record the same conversation twice, or select the same session of both</source>
        <translation>两个录制在第 %1 轮出现分歧：第一个中%2，第二个中%3；请把同一对话录制两次，或在两者中选择同一会话</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks and notes</source>
        <translation>标记和备注</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Ctrl+M marks the row, Ctrl+Shift+N writes a note about it.</source>
        <translation>尚无标记。Ctrl+M 标记该行，Ctrl+Shift+N 为其写备注。</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>%1 does not fit into %2, %3</source>
        <translation>%1 不适合 %2（%3）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text of hexadecimal digits in pairs</source>
        <translation>“%1”不是由成对十六进制数字组成的文本</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 到 %1</translation>
    </message>
    <message>
        <source>-%1 to %2</source>
        <translation>-%1 到 %2</translation>
    </message>
    <message>
        <source>-3.4028235e38 to 3.4028235e38</source>
        <translation>-3.4028235e38 到 3.4028235e38</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits</source>
        <translation>成对的十六进制数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian), bcd, bcd1 to bcd8, text or hex</source>
        <translation>u8、u16、u32、u64、i8 到 i64、f32、f64（加 le 表示小端）、bcd、bcd1 到 bcd8、text 或 hex</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number for %2, %3</source>
        <translation>“%1”不是 %2 的数（%3）</translation>
    </message>
    <message>
        <source>a digit stands alone</source>
        <translation>有一位数字落单</translation>
    </message>
    <message>
        <source>two hexadecimal digits</source>
        <translation>两位十六进制数字</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文本过长</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits (? for any digit), ..., &quot;text&quot;, [name:type] or /regex/</source>
        <translation>成对的十六进制数字（? 表示任意）、...、&quot;text&quot;、[name:type] 或 /regex/</translation>
    </message>
    <message>
        <source>the pattern is too long</source>
        <translation>模式过长</translation>
    </message>
    <message>
        <source>%1 characters and %2 bytes at most</source>
        <translation>最多 %1 个字符和 %2 字节</translation>
    </message>
    <message>
        <source>the pattern is about no byte</source>
        <translation>模式不涉及任何字节</translation>
    </message>
    <message>
        <source>any, for every message</source>
        <translation>any，表示任何消息</translation>
    </message>
    <message>
        <source>the quotes are not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>another &quot; at the end of the text</source>
        <translation>文本结尾处的另一个 &quot;</translation>
    </message>
    <message>
        <source>an escape for it, such as \n</source>
        <translation>其转义写法，例如 \n</translation>
    </message>
    <message>
        <source>a name for the number</source>
        <translation>数的名称</translation>
    </message>
    <message>
        <source>there are two numbers named &quot;%1&quot;</source>
        <translation>有两个名为“%1”的数</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>a type behind a colon, such as :u16</source>
        <translation>冒号后的类型，例如 :u16</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of numbers</source>
        <translation>“%1”不是数值类型</translation>
    </message>
    <message>
        <source>u8, u16, u32, u64, i8 to i64, f32, f64 (with le for little endian) or bcd1 to bcd8</source>
        <translation>u8、u16、u32、u64、i8 到 i64、f32、f64（加 le 表示小端）或 bcd1 到 bcd8</translation>
    </message>
    <message>
        <source>] behind the number</source>
        <translation>数之后的 ]</translation>
    </message>
    <message>
        <source>this is neither a number nor a range</source>
        <translation>这既不是数也不是范围</translation>
    </message>
    <message>
        <source>a number, as 200, or a range, as 200..250</source>
        <translation>数，如 200；或范围，如 200..250</translation>
    </message>
    <message>
        <source>numbers that fit the type</source>
        <translation>适合该类型的数</translation>
    </message>
    <message>
        <source>the range ends before it begins</source>
        <translation>范围的结束早于开始</translation>
    </message>
    <message>
        <source>the smaller number first</source>
        <translation>较小的数在前</translation>
    </message>
    <message>
        <source>the regular expression is not closed</source>
        <translation>正则表达式没有闭合</translation>
    </message>
    <message>
        <source>another / at its end</source>
        <translation>其结尾处的另一个 /</translation>
    </message>
    <message>
        <source>the regular expression is empty</source>
        <translation>正则表达式为空</translation>
    </message>
    <message>
        <source>what to look for, such as /ERR.*\n/</source>
        <translation>要查找的内容，例如 /ERR.*\n/</translation>
    </message>
    <message>
        <source>i (ignore case), m (^ and $ at lines), s (. is every byte), x (white space means nothing), or nothing</source>
        <translation>i（忽略大小写）、m（^ 和 $ 匹配行）、s（. 匹配任意字节）、x（忽略空白），或不写</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1</source>
        <translation>正则表达式有误：%1</translation>
    </message>
    <message>
        <source>a regular expression as in Perl</source>
        <translation>Perl 风格的正则表达式</translation>
    </message>
    <message>
        <source>calling a group is not supported</source>
        <translation>不支持调用分组</translation>
    </message>
    <message>
        <source>the end of the pattern</source>
        <translation>模式的结尾</translation>
    </message>
    <message>
        <source>this is no delay</source>
        <translation>这不是延迟</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 50ms, up to a day, or a range as 10ms..50ms</source>
        <translation>整数加 ms 或 s，如 50ms，最长一天；或范围，如 10ms..50ms</translation>
    </message>
    <message>
        <source>this is no size of a piece</source>
        <translation>这不是分片大小</translation>
    </message>
    <message>
        <source>bytes, 1 to %1</source>
        <translation>字节数，1 到 %1</translation>
    </message>
    <message>
        <source>this is no pause between pieces</source>
        <translation>这不是分片间的停顿</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 20ms, up to a minute</source>
        <translation>整数加 ms 或 s，如 20ms，最长一分钟</translation>
    </message>
    <message>
        <source>so often it cannot be said</source>
        <translation>不能重复这么多次</translation>
    </message>
    <message>
        <source>how often, 1 to %1</source>
        <translation>次数，1 到 %1</translation>
    </message>
    <message>
        <source>a connection does not end so</source>
        <translation>连接不能这样结束</translation>
    </message>
    <message>
        <source>close, half-close or reset</source>
        <translation>close、half-close 或 reset</translation>
    </message>
    <message>
        <source>there is no queue &quot;%1&quot;</source>
        <translation>没有队列“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value</source>
        <translation>“%1”没有值</translation>
    </message>
    <message>
        <source>a line &quot;queue %1 8&quot; before the rules</source>
        <translation>规则之前的一行 &quot;queue %1 8&quot;</translation>
    </message>
    <message>
        <source>a capture in the pattern, or a line &quot;set %1 = 0&quot; before the rules</source>
        <translation>模式中的捕获，或规则之前的一行 &quot;set %1 = 0&quot;</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>赋值</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>变量名</translation>
    </message>
    <message>
        <source>the name of a queue</source>
        <translation>队列名</translation>
    </message>
    <message>
        <source>there is no variable &quot;%1&quot;</source>
        <translation>没有变量“%1”</translation>
    </message>
    <message>
        <source>a line &quot;set %1 = 0&quot; before the rules</source>
        <translation>规则之前的一行 &quot;set %1 = 0&quot;</translation>
    </message>
    <message>
        <source>= and a value</source>
        <translation>= 和一个值</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>a preset as in {%1=0:u8}, or a capture in the pattern</source>
        <translation>预设值，如 {%1=0:u8}，或模式中的捕获</translation>
    </message>
    <message>
        <source>a preset as in {%1=0:u8}, or one of: %2</source>
        <translation>预设值，如 {%1=0:u8}，或以下之一：%2</translation>
    </message>
    <message>
        <source>nothing came that could be echoed</source>
        <translation>没有可以回显的内容</translation>
    </message>
    <message>
        <source>what to send, or nothing</source>
        <translation>要发送的内容，或 nothing</translation>
    </message>
    <message>
        <source>the reply is missing</source>
        <translation>缺少应答</translation>
    </message>
    <message>
        <source>what to send, or echo or nothing</source>
        <translation>要发送的内容，或 echo、nothing</translation>
    </message>
    <message>
        <source>after and a delay, split, times, set, push or clear, then and an ending, or the end of the line</source>
        <translation>after 加延迟，split、times、set、push 或 clear，then 加结束方式，或行尾</translation>
    </message>
    <message>
        <source>-&gt; and the reply</source>
        <translation>-&gt; 和应答</translation>
    </message>
    <message>
        <source>so many times the reply is too large: %1 bytes at most</source>
        <translation>重复这么多次后应答过大：最多 %1 字节</translation>
    </message>
    <message>
        <source>a division by 0</source>
        <translation>除以 0</translation>
    </message>
    <message>
        <source>the number is beyond 64 bits</source>
        <translation>数超出 64 位</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数过大</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>random(LOW..HIGH), as random(1..6) or random(-0.5..0.5)</source>
        <translation>random(LOW..HIGH)，如 random(1..6) 或 random(-0.5..0.5)</translation>
    </message>
    <message>
        <source>these are no random numbers</source>
        <translation>这不是随机数</translation>
    </message>
    <message>
        <source>there are no such random numbers</source>
        <translation>没有这样的随机数</translation>
    </message>
    <message>
        <source>the lower bound first, both within a thousand million, 9 decimals</source>
        <translation>下限在前，两者均在十亿以内，最多 9 位小数</translation>
    </message>
    <message>
        <source>the name of a variable in braces, as {x}</source>
        <translation>花括号中的变量名，如 {x}</translation>
    </message>
    <message>
        <source>a number, &quot;text&quot;, {variable}, random(LOW..HIGH), pop QUEUE or count QUEUE</source>
        <translation>数、&quot;text&quot;、{variable}、random(LOW..HIGH)、pop QUEUE 或 count QUEUE</translation>
    </message>
    <message>
        <source>the expression is too long</source>
        <translation>表达式过长</translation>
    </message>
    <message>
        <source>%1 terms at most</source>
        <translation>最多 %1 项</translation>
    </message>
    <message>
        <source>the text is too long to be remembered: %1 bytes at most</source>
        <translation>文本过长，无法保存：最多 %1 字节</translation>
    </message>
    <message>
        <source>a variable in braces, as in when {x} &lt;= 30</source>
        <translation>花括号中的变量，如 when {x} &lt;= 30</translation>
    </message>
    <message>
        <source>== != &lt; &lt;= &gt; or &gt;=</source>
        <translation>==、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>there are too many %1</source>
        <translation>%1过多</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>最多 %1 个</translation>
    </message>
    <message>
        <source>%1 comes too late</source>
        <translation>%1出现得太晚</translation>
    </message>
    <message>
        <source>it before the rules</source>
        <translation>应位于规则之前</translation>
    </message>
    <message>
        <source>a name of letters, digits and _</source>
        <translation>由字母、数字和 _ 组成的名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means something already</source>
        <translation>“%1”已有其他含义</translation>
    </message>
    <message>
        <source>the name of a state: letters, digits, - and _</source>
        <translation>状态名：字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>the framing comes too late</source>
        <translation>成帧方式出现得太晚</translation>
    </message>
    <message>
        <source>it once, before the rules</source>
        <translation>只出现一次，位于规则之前</translation>
    </message>
    <message>
        <source>a framing such as line:crlf, length:2be or fixed:12</source>
        <translation>成帧方式，例如 line:crlf、length:2be 或 fixed:12</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>what a variable begins with</source>
        <translation>变量的初值</translation>
    </message>
    <message>
        <source>variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>= and a value, as in set x = 1</source>
        <translation>= 和一个值，如 set x = 1</translation>
    </message>
    <message>
        <source>nothing else has a value yet</source>
        <translation>此时其他内容还没有值</translation>
    </message>
    <message>
        <source>a number, &quot;text&quot; or random(LOW..HIGH)</source>
        <translation>数、&quot;text&quot; 或 random(LOW..HIGH)</translation>
    </message>
    <message>
        <source>what can be worked out</source>
        <translation>可以计算的内容</translation>
    </message>
    <message>
        <source>an operator, or the end of the line</source>
        <translation>运算符或行尾</translation>
    </message>
    <message>
        <source>a queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>this is no size of a queue</source>
        <translation>这不是队列大小</translation>
    </message>
    <message>
        <source>how many it holds, 1 to %1</source>
        <translation>其容量，1 到 %1</translation>
    </message>
    <message>
        <source>a number or &quot;text&quot;</source>
        <translation>数或 &quot;text&quot;</translation>
    </message>
    <message>
        <source>otherwise and a text, or the end of the line</source>
        <translation>otherwise 加文本，或行尾</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>there is a state &quot;%1&quot; already</source>
        <translation>已有状态“%1”</translation>
    </message>
    <message>
        <source>all its rules there, or another name</source>
        <translation>其所有规则都在那里，或用其他名称</translation>
    </message>
    <message>
        <source>where to start is said too late</source>
        <translation>起始状态出现得太晚</translation>
    </message>
    <message>
        <source>connect, as in on connect -&gt; &quot;login: &quot;</source>
        <translation>connect，如 on connect -&gt; &quot;login: &quot;</translation>
    </message>
    <message>
        <source>there is a greeting already</source>
        <translation>已有问候语</translation>
    </message>
    <message>
        <source>one for each state, and one for all others</source>
        <translation>每个状态一个，其余状态共用一个</translation>
    </message>
    <message>
        <source>timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>this is no interval</source>
        <translation>这不是时间间隔</translation>
    </message>
    <message>
        <source>a whole number and ms or s, as 500ms, 1ms to a day</source>
        <translation>整数加 ms 或 s，如 500ms，1ms 到一天</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>the rules are too long</source>
        <translation>规则过长</translation>
    </message>
    <message>
        <source>a line &quot;state %1&quot; and its rules</source>
        <translation>一行 &quot;state %1&quot; 及其规则</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>there is no state &quot;%1&quot;</source>
        <translation>没有状态“%1”</translation>
    </message>
    <message>
        <source>1 to 6 hexadecimal digits and }</source>
        <translation>1 到 6 位十六进制数字和 }</translation>
    </message>
    <message>
        <source>there is no such character</source>
        <translation>没有这样的字符</translation>
    </message>
    <message>
        <source>0 to d7ff, or e000 to 10ffff</source>
        <translation>0 到 d7ff，或 e000 到 10ffff</translation>
    </message>
    <message>
        <source>the backslash means nothing</source>
        <translation>反斜杠没有意义</translation>
    </message>
    <message>
        <source>one of r n t 0 \ &quot; xHH u{…} behind the backslash</source>
        <translation>反斜杠后为 r n t 0 \ &quot; xHH u{…} 之一</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>“%1”不应出现在此处</translation>
    </message>
    <message>
        <source>U+%1 does not belong here</source>
        <translation>U+%1 不应出现在此处</translation>
    </message>
    <message>
        <source>a value for it, or a preset as in {%1=0:u8}</source>
        <translation>为其指定值，或预设值，如 {%1=0:u8}</translation>
    </message>
    <message>
        <source>the checksum would begin behind its end</source>
        <translation>校验和的起点会在其终点之后</translation>
    </message>
    <message>
        <source>from=N and to=-N within the %1 bytes before it</source>
        <translation>from=N 和 to=-N 位于其前 %1 字节之内</translation>
    </message>
    <message>
        <source>a value that fits the type, or another type</source>
        <translation>适合该类型的值，或其他类型</translation>
    </message>
    <message>
        <source>the message is too large</source>
        <translation>消息过大</translation>
    </message>
    <message>
        <source>%1 bytes at most</source>
        <translation>最多 %1 字节</translation>
    </message>
    <message>
        <source>pairs of hexadecimal digits, &quot;text&quot; or {a placeholder}</source>
        <translation>成对的十六进制数字、&quot;text&quot; 或 {占位符}</translation>
    </message>
    <message>
        <source>the template is too long</source>
        <translation>模板过长</translation>
    </message>
    <message>
        <source>there are too many placeholders</source>
        <translation>占位符过多</translation>
    </message>
    <message>
        <source>len, crc, seq, time, time_ms, random or the name of a variable; {{ for a brace in text</source>
        <translation>len、crc、seq、time、time_ms、random 或变量名；文本中的花括号写作 {{</translation>
    </message>
    <message>
        <source>} at the end of the placeholder</source>
        <translation>占位符结尾处的 }</translation>
    </message>
    <message>
        <source>this is no number of bytes</source>
        <translation>这不是字节数</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>another &quot; at the end of the value</source>
        <translation>值结尾处的另一个 &quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type</source>
        <translation>“%1”不是类型</translation>
    </message>
    <message>
        <source>random is a whole number</source>
        <translation>random 是整数</translation>
    </message>
    <message>
        <source>a type from u8 to i64</source>
        <translation>u8 到 i64 的类型</translation>
    </message>
    <message>
        <source>%1 is a number</source>
        <translation>%1 是数</translation>
    </message>
    <message>
        <source>a type of numbers, or text</source>
        <translation>数值类型或 text</translation>
    </message>
    <message>
        <source>the name of a checksum behind a colon, as :CRC-16/MODBUS</source>
        <translation>冒号后的校验和名称，如 :CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>this is no place</source>
        <translation>这不是位置</translation>
    </message>
    <message>
        <source>from=N to leave out N bytes at the front, to=-N for the last N</source>
        <translation>from=N 略过开头 N 字节，to=-N 略过最后 N 字节</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>the name of a checksum, such as CRC-16/MODBUS</source>
        <translation>校验和名称，例如 CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>%1 at character %2; expected %3</source>
        <translation>%1（第 %2 个字符）；应为：%3</translation>
    </message>
</context>
<context>
    <name>NotePopup</name>
    <message>
        <source>Note about row %1</source>
        <translation>第 %1 行的备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is to be said about it; nothing takes the note away</source>
        <translation>要说明的内容；留空则删除备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保存备注</translation>
    </message>
</context>
<context>
    <name>NotesFile</name>
    <message>
        <source>Notes are not kept: %1: %2</source>
        <translation>备注未保存：%1：%2</translation>
    </message>
</context>
<context>
    <name>OptionModel</name>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Open it again by itself, after a pause that grows while it fails</source>
        <translation>自动重新打开，失败时等待时间逐渐加长</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Local address and port to connect from</source>
        <translation>发起连接的本地地址和端口</translation>
    </message>
    <message>
        <source>address:port</source>
        <translation>地址:端口</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Network interface to use; the routing table decides otherwise</source>
        <translation>要使用的网络接口；否则由路由表决定</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP 版本</translation>
    </message>
    <message>
        <source>Which of the addresses to use</source>
        <translation>使用哪类地址</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>For finding the host and all of its addresses together</source>
        <translation>包括解析主机和尝试其所有地址</translation>
    </message>
    <message>
        <source>No delay</source>
        <translation>无延迟</translation>
    </message>
    <message>
        <source>Send small pieces at once (TCP_NODELAY)</source>
        <translation>立即发送小数据块 (TCP_NODELAY)</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Ask the peer after so long a silence whether it is there</source>
        <translation>静默这么久后探询对端是否在线</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Half-open</source>
        <translation>半开</translation>
    </message>
    <message>
        <source>Go on sending after the peer has ended its side</source>
        <translation>对端结束其发送后继续发送</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>Allow sending to broadcast addresses</source>
        <translation>允许发送到广播地址</translation>
    </message>
    <message>
        <source>Multicast TTL</source>
        <translation>组播 TTL</translation>
    </message>
    <message>
        <source>How many routers a datagram to a group may pass</source>
        <translation>组播数据报可经过的路由器数</translation>
    </message>
    <message>
        <source>Multicast loopback</source>
        <translation>组播回环</translation>
    </message>
    <message>
        <source>Programs on this computer receive what is sent to a group</source>
        <translation>本机上的程序会收到发往组的数据</translation>
    </message>
    <message>
        <source>Share address</source>
        <translation>共享地址</translation>
    </message>
    <message>
        <source>Others may bind the same address and port</source>
        <translation>其他程序可绑定相同的地址和端口</translation>
    </message>
    <message>
        <source>Send buffer</source>
        <translation>发送缓冲区</translation>
    </message>
    <message>
        <source>Bytes the system keeps for sending (SO_SNDBUF)</source>
        <translation>系统为发送保留的字节数 (SO_SNDBUF)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <source>Bytes the system keeps that came (SO_RCVBUF)</source>
        <translation>系统为接收保留的字节数 (SO_RCVBUF)</translation>
    </message>
</context>
<context>
    <name>OptionsPane</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>What was changed counts from the next connection on.</source>
        <translation>更改从下一次连接起生效。</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>立即重新连接</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>PageGone</name>
    <message>
        <source>The page has stopped working. Its connections are closed.</source>
        <translation>页面已停止工作，其连接已关闭。</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>重新加载</translation>
    </message>
</context>
<context>
    <name>PaneSwitch</name>
    <message>
        <source>Compose</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Write a message (Ctrl+R)</source>
        <translation>编写消息 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Replies · %1 on</source>
        <translation>回复 · 已启用 %1</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Answer by rules (Ctrl+R)</source>
        <translation>按规则回复 (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>PermissionBar</name>
    <message>
        <source>This page</source>
        <translation>此页面</translation>
    </message>
    <message>
        <source>%1
by its frame %2</source>
        <translation>%1
由其框架 %2</translation>
    </message>
    <message>
        <source>which leads to</source>
        <translation>它指向</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>This time; it may ask again (Esc)</source>
        <translation>仅这一次；页面可再次询问 (Esc)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Refuse it now and whenever this page asks again</source>
        <translation>现在拒绝，以后此页面再询问时也拒绝</translation>
    </message>
    <message>
        <source>The page has to try again</source>
        <translation>页面需要重试</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>允许一次</translation>
    </message>
    <message>
        <source>For this connection only</source>
        <translation>仅限此连接</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>Allow it until Wirebench ends</source>
        <translation>允许，直到 Wirebench 退出</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Allow it until it is taken back</source>
        <translation>允许，直到被撤销</translation>
    </message>
</context>
<context>
    <name>PermissionsPopup</name>
    <message>
        <source>Permissions of web apps</source>
        <translation>Web 应用权限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Search permissions</source>
        <translation>搜索权限</translation>
    </message>
    <message>
        <source>Search: a page, a destination, always, session, never</source>
        <translation>搜索：页面、目标、始终、会话、从不</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>No web app was allowed or forbidden anything yet. They ask when they need something.</source>
        <translation>尚未允许或禁止任何 Web 应用。它们在需要时会询问。</translation>
    </message>
    <message>
        <source>No permission matches the search.</source>
        <translation>没有符合搜索的权限。</translation>
    </message>
    <message>
        <source>Taking one back closes the connections that were opened by it.</source>
        <translation>撤销权限会关闭由其打开的连接。</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>RecordEvent</name>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>the peer sends no more</source>
        <translation>对端不再发送</translation>
    </message>
    <message>
        <source>sending ended</source>
        <translation>已停止发送</translation>
    </message>
    <message>
        <source>reset by the peer</source>
        <translation>被对端复位</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>not recorded: %1</source>
        <translation>未记录：%1</translation>
    </message>
</context>
<context>
    <name>RecordingLimitPopup</name>
    <message>
        <source>Begin a new recording after</source>
        <translation>达到此大小后开始新的录制</translation>
    </message>
    <message>
        <source>Size of a recording</source>
        <translation>录制的大小</translation>
    </message>
    <message>
        <source>The one so far is kept and can be opened from the sidebar. 1 MB to 1 TiB, or “never”.</source>
        <translation>此前的录制会保留，可从侧边栏打开。1 MB 到 1 TiB，或“从不”。</translation>
    </message>
    <message>
        <source>Keep the size</source>
        <translation>应用大小</translation>
    </message>
</context>
<context>
    <name>RefusalLine</name>
    <message>
        <source>Allow…</source>
        <translation>允许…</translation>
    </message>
    <message>
        <source>Ask again about it</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Ask again: %1</source>
        <translation>再次询问：%1</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Dismiss what was refused</source>
        <translation>清除被拒绝的项目</translation>
    </message>
</context>
<context>
    <name>RepliesPane</name>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>No rules yet: nothing is answered by itself. A rule says what comes and what is sent back, as &quot;PING&quot; and &quot;PONG&quot;, 01 03 ?? ?? and 01 83 02, or any and echo. A row of the timeline becomes one by its menu.</source>
        <translation>还没有规则：不会自动回复。规则说明收到什么、回复什么，例如 &quot;PING&quot; 与 &quot;PONG&quot;、01 03 ?? ?? 与 01 83 02，或 any 与 echo。时间线中的行可通过其菜单变为规则。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>成帧</translation>
    </message>
    <message>
        <source>Framing of messages</source>
        <translation>消息成帧</translation>
    </message>
    <message>
        <source>by the patterns</source>
        <translation>按模式</translation>
    </message>
    <message>
        <source>How messages are cut out of a stream: line:crlf, length:2be, delimiter:03, fixed:12, slip, cobs, idle:20ms</source>
        <translation>如何从数据流中切分消息：line:crlf, length:2be, delimiter:03, fixed:12, slip, cobs, idle:20ms</translation>
    </message>
</context>
<context>
    <name>ReplyItem</name>
    <message>
        <source>Rule %1 answers</source>
        <translation>规则 %1 启用</translation>
    </message>
    <message>
        <source>Rule %1: what comes</source>
        <translation>规则 %1：收到的内容</translation>
    </message>
    <message>
        <source>&quot;PING&quot;</source>
        <translation>&quot;PING&quot;</translation>
    </message>
    <message>
        <source>Rule %1: reply</source>
        <translation>规则 %1：回复</translation>
    </message>
    <message>
        <source>&quot;PONG&quot;, echo or nothing</source>
        <translation>&quot;PONG&quot;、echo 或留空</translation>
    </message>
    <message>
        <source>Rule %1: delay</source>
        <translation>规则 %1：延迟</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Rule %1: then the connection</source>
        <translation>规则 %1：之后的连接</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Rule %1 has answered %2 times</source>
        <translation>规则 %1 已回复 %2 次</translation>
    </message>
    <message>
        <source>Rule %1 up</source>
        <translation>规则 %1 上移</translation>
    </message>
    <message>
        <source>Earlier: the first rule that fits answers</source>
        <translation>提前：由第一个匹配的规则回复</translation>
    </message>
    <message>
        <source>Rule %1 down</source>
        <translation>规则 %1 下移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>删除规则 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>编辑并发送</translation>
    </message>
    <message>
        <source>Mark, or take the mark away</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>复制为 C 数组</translation>
    </message>
    <message>
        <source>Copy as Python bytes</source>
        <translation>复制为 Python bytes</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>复制为十六进制转储</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Make a reply rule</source>
        <translation>创建回复规则</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>Compare with the marked row</source>
        <translation>与已标记的行比较</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Make a test of the chosen rows</source>
        <translation>用选中的行生成测试</translation>
    </message>
    <message>
        <source>Make a test of all rows</source>
        <translation>用所有行生成测试</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Run %1 chosen</source>
        <translation>运行选中的 %1 个</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Run those that are chosen (Ctrl+F8)</source>
        <translation>运行选中的测试 (Ctrl+F8)</translation>
    </message>
    <message>
        <source>Run all that are shown (Ctrl+F8)</source>
        <translation>运行所有显示的测试 (Ctrl+F8)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run (Shift+F8)</source>
        <translation>结束运行 (Shift+F8)</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Why it did not pass, as text</source>
        <translation>以文本形式复制未通过的原因</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Show in the recording</source>
        <translation>在录制中显示</translation>
    </message>
    <message>
        <source>All that passed in this run, in a timeline</source>
        <translation>此次运行中传输的全部内容，以时间线显示</translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message>
        <source>Why it did not pass</source>
        <translation>未通过的原因</translation>
    </message>
    <message>
        <source>What passed</source>
        <translation>传输内容</translation>
    </message>
</context>
<context>
    <name>SavePopup</name>
    <message>
        <source>Name of the message</source>
        <translation>消息名称</translation>
    </message>
    <message>
        <source>Name, or Folder/Name</source>
        <translation>名称，或 文件夹/名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SavedItem</name>
    <message>
        <source>%1, saved session</source>
        <translation>%1，已保存的会话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Saved sessions</source>
        <translation>已保存的会话</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ctrl+S keeps a session here, as a text file</source>
        <translation>按 Ctrl+S 将会话以文本文件保存于此</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Bring the deleted session back</source>
        <translation>恢复已删除的会话</translation>
    </message>
</context>
<context>
    <name>ScenarioHeader</name>
    <message>
        <source>● unsaved</source>
        <translation>● 未保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write the file (Ctrl+S)</source>
        <translation>写入文件 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Write it in the one style of scenarios (Ctrl+Alt+F)</source>
        <translation>按场景的统一风格书写 (Ctrl+Alt+F)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run this scenario as it stands here (F8)</source>
        <translation>按此处的内容运行此场景 (F8)</translation>
    </message>
</context>
<context>
    <name>ScenarioNameBar</name>
    <message>
        <source>New scenario</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>场景名称</translation>
    </message>
    <message>
        <source>Name, or Folder/Name</source>
        <translation>名称，或“文件夹/名称”</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Make the file, and open it</source>
        <translation>创建并打开文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ScenarioProblemLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ScenarioProblemList</name>
    <message>
        <source>Problems of the scenario</source>
        <translation>场景中的问题</translation>
    </message>
</context>
<context>
    <name>ScenarioStart</name>
    <message>
        <source>No tests yet</source>
        <translation>还没有测试</translation>
    </message>
    <message>
        <source>Choose a test at the left</source>
        <translation>请在左侧选择一个测试</translation>
    </message>
    <message>
        <source>A test is a scenario: what is sent to a device, and what has to come back within which time. It is a text file of the project, in the folder &quot;tests&quot;.</source>
        <translation>测试就是一个场景：向设备发送什么，以及在多长时间内必须收到什么。它是项目“tests”文件夹中的一个文本文件。</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>新建场景…</translation>
    </message>
    <message>
        <source>A file with an example to begin with (Ctrl+N)</source>
        <translation>一个带有入门示例的文件 (Ctrl+N)</translation>
    </message>
    <message>
        <source>The menu of a timeline&apos;s rows makes one of what was recorded.</source>
        <translation>时间线各行的菜单可以用录制的内容生成一个测试。</translation>
    </message>
</context>
<context>
    <name>ScenarioTextArea</name>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>ScenarioTexts</name>
    <message>
        <source>this block is never run</source>
        <translation>此块从不执行</translation>
    </message>
    <message>
        <source>1 or more times</source>
        <translation>1 次或更多</translation>
    </message>
    <message>
        <source>this is never reached</source>
        <translation>永远不会到达此处</translation>
    </message>
    <message>
        <source>&quot;any&quot; as the last alternative</source>
        <translation>&quot;any&quot; 作为最后一个备选项</translation>
    </message>
    <message>
        <source>this never ends: %1</source>
        <translation>永远不会结束：%1</translation>
    </message>
    <message>
        <source> calls </source>
        <translation> 调用 </translation>
    </message>
    <message>
        <source>a file that does not call this one</source>
        <translation>不调用本文件的文件</translation>
    </message>
    <message>
        <source>calls are nested too deeply</source>
        <translation>调用嵌套过深</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>最多 %1 层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>a scenario beside this file</source>
        <translation>与本文件同处的场景</translation>
    </message>
    <message>
        <source>the device &quot;%1&quot; is never used</source>
        <translation>设备“%1”从未使用</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot;</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>a file beside this one</source>
        <translation>与本文件同处的文件</translation>
    </message>
    <message>
        <source>the name of one of Wirebench&apos;s devices, or a device file in quotes</source>
        <translation>Wirebench 内置设备的名称，或加引号的设备文件</translation>
    </message>
    <message>
        <source>an address such as tcp://{host=127.0.0.1}:{port}, or simulated and a device</source>
        <translation>地址，例如 tcp://{host=127.0.0.1}:{port}，或 simulated 加设备</translation>
    </message>
    <message>
        <source>web pages are no devices</source>
        <translation>网页不是设备</translation>
    </message>
    <message>
        <source>tcp://HOST:PORT, udp://HOST:PORT, listen:tcp:PORT, listen:udp:PORT or multicast:GROUP:PORT</source>
        <translation>tcp://HOST:PORT、udp://HOST:PORT、listen:tcp:PORT、listen:udp:PORT 或 multicast:GROUP:PORT</translation>
    </message>
    <message>
        <source>a framing such as line:crlf, length:2be or fixed:12</source>
        <translation>成帧方式，例如 line:crlf、length:2be 或 fixed:12</translation>
    </message>
    <message>
        <source>an option and its value, as keep-alive=30s</source>
        <translation>选项及其值，如 keep-alive=30s</translation>
    </message>
    <message>
        <source>there is no such option</source>
        <translation>没有这个选项</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible</source>
        <translation>“%1”不可行</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>division by zero</source>
        <translation>除以零</translation>
    </message>
    <message>
        <source>the variable &quot;%1&quot; has no value</source>
        <translation>变量“%1”没有值</translation>
    </message>
    <message>
        <source>%1: nothing was measured yet</source>
        <translation>%1：尚未测量</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2 &quot;%3&quot; means nothing: these are no numbers</source>
        <translation>“%1” %2 “%3” 没有意义：它们不是数</translation>
    </message>
    <message>
        <source>a range is of numbers</source>
        <translation>范围由数构成</translation>
    </message>
    <message>
        <source>what is expected: bytes as 01 ?? ..., &quot;text&quot;, /regex/, [name:type], any, length, nothing for, file, field or one of</source>
        <translation>期望的内容：字节如 01 ?? ...、&quot;text&quot;、/regex/、[name:type]、any、length、nothing for、file、field 或 one of</translation>
    </message>
    <message>
        <source>this has a time already</source>
        <translation>此处已有时间</translation>
    </message>
    <message>
        <source>the end of the statement</source>
        <translation>语句的结尾</translation>
    </message>
    <message>
        <source>and how long</source>
        <translation>加时长</translation>
    </message>
    <message>
        <source>a number of bytes, or a range of them, as 10..20</source>
        <translation>字节数或其范围，如 10..20</translation>
    </message>
    <message>
        <source>the name of a field, as pdu.function</source>
        <translation>字段名，如 pdu.function</translation>
    </message>
    <message>
        <source>and the alternatives in braces</source>
        <translation>加花括号中的备选项</translation>
    </message>
    <message>
        <source>{, an alternative in each line, and }</source>
        <translation>{、每行一个备选项和 }</translation>
    </message>
    <message>
        <source>the end of the line, or } behind the last alternative</source>
        <translation>行尾，或最后一个备选项之后的 }</translation>
    </message>
    <message>
        <source>at least one alternative in the braces</source>
        <translation>花括号中至少一个备选项</translation>
    </message>
    <message>
        <source>a number such as 20ms or 1.5MB/s, &quot;text&quot;, {variable}, or rtt(NAME) p95, gap, rate, sent, received, messages</source>
        <translation>数，例如 20ms 或 1.5MB/s，&quot;text&quot;、{variable}，或 rtt(NAME) p95、gap、rate、sent、received、messages</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>a ) for the ( at column %1</source>
        <translation>与第 %1 列的 ( 对应的 )</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>这不是数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit</source>
        <translation>“%1”不是单位</translation>
    </message>
    <message>
        <source>us, ms, s, min, B, kB, MB, GB, KiB, MiB or GiB, with /s for rates</source>
        <translation>us、ms、s、min、B、kB、MB、GB、KiB、MiB 或 GiB，速率加 /s</translation>
    </message>
    <message>
        <source>the name of a variable</source>
        <translation>变量名</translation>
    </message>
    <message>
        <source>} behind the variable&apos;s name</source>
        <translation>变量名之后的 }</translation>
    </message>
    <message>
        <source>(NAME), the device that is measured</source>
        <translation>(NAME)，被测量的设备</translation>
    </message>
    <message>
        <source>the name of a device and )</source>
        <translation>设备名和 )</translation>
    </message>
    <message>
        <source>which of them: p50, p90, p95, p99, min, max, mean or count</source>
        <translation>其中哪一个：p50、p90、p95、p99、min、max、mean 或 count</translation>
    </message>
    <message>
        <source>the expression is too long</source>
        <translation>表达式过长</translation>
    </message>
    <message>
        <source>at most %1 parts</source>
        <translation>最多 %1 个部分</translation>
    </message>
    <message>
        <source>&quot;text&quot; in quotes</source>
        <translation>加引号的 &quot;text&quot;</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;=, or in and a range</source>
        <translation>==、!=、&lt;、&lt;=、&gt;、&gt;=，或 in 加范围</translation>
    </message>
    <message>
        <source>.. and the other end of the range</source>
        <translation>.. 和范围的另一端</translation>
    </message>
    <message>
        <source>= and a value</source>
        <translation>= 和一个值</translation>
    </message>
    <message>
        <source>the name of a variable that counts</source>
        <translation>用于计数的变量名</translation>
    </message>
    <message>
        <source>how often: a number, {variable}, or for and a time</source>
        <translation>次数：数、{variable}，或 for 加时间</translation>
    </message>
    <message>
        <source>{, branches, and }</source>
        <translation>{、分支和 }</translation>
    </message>
    <message>
        <source>and a block, or } behind the last branch</source>
        <translation>加一个块，或最后一个分支之后的 }</translation>
    </message>
    <message>
        <source>at least one branch in the braces</source>
        <translation>花括号中至少一个分支</translation>
    </message>
    <message>
        <source>how much of &quot;%1&quot;</source>
        <translation>“%1”的程度</translation>
    </message>
    <message>
        <source>off, or some of: %1</source>
        <translation>off，或其中一些：%1</translation>
    </message>
    <message>
        <source>= and the variable&apos;s value</source>
        <translation>= 和变量的值</translation>
    </message>
    <message>
        <source>and how long the following statements may take</source>
        <translation>加后续语句可用的时长</translation>
    </message>
    <message>
        <source>there is a device &quot;%1&quot; already</source>
        <translation>已有设备“%1”</translation>
    </message>
    <message>
        <source>another name; it is at line %1</source>
        <translation>其他名称；它在第 %1 行</translation>
    </message>
    <message>
        <source>Wirebench has no device &quot;%1&quot;</source>
        <translation>Wirebench 没有设备“%1”</translation>
    </message>
    <message>
        <source>one that wb device --list names, or a device file in quotes</source>
        <translation>wb device --list 列出的设备，或加引号的设备文件</translation>
    </message>
    <message>
        <source>there is no schema &quot;%1&quot;</source>
        <translation>没有模式定义“%1”</translation>
    </message>
    <message>
        <source>one of Wirebench&apos;s schemas, or a *.wbschema file</source>
        <translation>Wirebench 内置的模式定义，或 *.wbschema 文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does nothing with this address</source>
        <translation>“%1”对此地址不起作用</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an address to connect to</source>
        <translation>“%1”的地址用于主动连接</translation>
    </message>
    <message>
        <source>connect %1, or a device at listen:tcp:, listen:udp: or multicast:</source>
        <translation>connect %1，或位于 listen:tcp:、listen:udp: 或 multicast: 的设备</translation>
    </message>
    <message>
        <source>&quot;%1&quot; listens already</source>
        <translation>“%1”已在监听</translation>
    </message>
    <message>
        <source>close %1 before</source>
        <translation>之前先 close %1</translation>
    </message>
    <message>
        <source>nobody connects to &quot;%1&quot;</source>
        <translation>没有人会连接“%1”</translation>
    </message>
    <message>
        <source>a device at listen:tcp:</source>
        <translation>位于 listen:tcp: 的设备</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not listen here</source>
        <translation>“%1”在此处没有监听</translation>
    </message>
    <message>
        <source>listen %1 before</source>
        <translation>之前先 listen %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a device</source>
        <translation>“%1”是设备</translation>
    </message>
    <message>
        <source>a new name, for the connection that is accepted</source>
        <translation>为被接受的连接取的新名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; waits at its address, and connects to nobody</source>
        <translation>“%1”在其地址等待，不会主动连接</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is connected already</source>
        <translation>“%1”已连接</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has finished sending</source>
        <translation>“%1”已结束发送</translation>
    </message>
    <message>
        <source>this before its half-close</source>
        <translation>应位于其 half-close 之前</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one peer</source>
        <translation>“%1”只有一个对端</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>nothing more can come from &quot;%1&quot;</source>
        <translation>“%1”不会再有内容</translation>
    </message>
    <message>
        <source>this before its expect-close</source>
        <translation>应位于其 expect-close 之前</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>datagrams have no end</source>
        <translation>数据报没有结束</translation>
    </message>
    <message>
        <source>a device that speaks TCP</source>
        <translation>使用 TCP 的设备</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has ended already</source>
        <translation>“%1”已结束</translation>
    </message>
    <message>
        <source>expect-close once</source>
        <translation>expect-close 只写一次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; only accepts</source>
        <translation>“%1”只接受连接</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was closed before</source>
        <translation>“%1”之前已关闭</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not open yet</source>
        <translation>“%1”尚未打开</translation>
    </message>
    <message>
        <source>%1 %2 before</source>
        <translation>之前先 %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has finished sending already</source>
        <translation>“%1”早已结束发送</translation>
    </message>
    <message>
        <source>half-close once</source>
        <translation>half-close 只写一次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open already</source>
        <translation>“%1”已打开</translation>
    </message>
    <message>
        <source>fault before connect or listen</source>
        <translation>fault 位于 connect 或 listen 之前</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of datagrams</source>
        <translation>“%1”不是数据报的故障</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fault of streams</source>
        <translation>“%1”不是流的故障</translation>
    </message>
    <message>
        <source>latency, jitter, rate, corrupt, or one of: %1</source>
        <translation>latency、jitter、rate、corrupt，或以下之一：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no device</source>
        <translation>“%1”不是设备</translation>
    </message>
    <message>
        <source>the name of a device; is &quot;%1&quot; meant?</source>
        <translation>设备名；是指“%1”吗？</translation>
    </message>
    <message>
        <source>a device statement before, as device %1 tcp://HOST:PORT</source>
        <translation>之前的 device 语句，如 device %1 tcp://HOST:PORT</translation>
    </message>
    <message>
        <source>a name that accept NAME from %1 has given</source>
        <translation>由 accept NAME from %1 给出的名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was closed before it %2</source>
        <translation>“%1”在%2之前已关闭</translation>
    </message>
    <message>
        <source>nothing sets the variable &quot;%1&quot;</source>
        <translation>没有语句设置变量“%1”</translation>
    </message>
    <message>
        <source>set %1, a capture, or --var %1=VALUE before</source>
        <translation>之前的 set %1、捕获，或 --var %1=VALUE</translation>
    </message>
    <message>
        <source>a variable that has a value; is &quot;%1&quot; meant?</source>
        <translation>已有值的变量；是指“%1”吗？</translation>
    </message>
    <message>
        <source>this regular expression fits when nothing comes</source>
        <translation>没有内容时此正则表达式也匹配</translation>
    </message>
    <message>
        <source>at least one character that has to come, as + instead of *</source>
        <translation>至少一个必须出现的字符，如用 + 代替 *</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>；应为：%1</translation>
    </message>
    <message>
        <source>a statement: no { is open here</source>
        <translation>语句：此处没有未闭合的 {</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>there are too many statements</source>
        <translation>语句过多</translation>
    </message>
    <message>
        <source>%1 at most; others may be in files that are called</source>
        <translation>最多 %1 个；其余可放在被调用的文件中</translation>
    </message>
    <message>
        <source>a statement: %1</source>
        <translation>语句：%1</translation>
    </message>
    <message>
        <source>a statement; is &quot;%1&quot; meant?</source>
        <translation>语句；是指“%1”吗？</translation>
    </message>
    <message>
        <source>{ and statements</source>
        <translation>{ 和语句</translation>
    </message>
    <message>
        <source>blocks are nested too deeply</source>
        <translation>块嵌套过深</translation>
    </message>
    <message>
        <source>} for the { at line %1, column %2</source>
        <translation>与第 %1 行第 %2 列的 { 对应的 }</translation>
    </message>
    <message>
        <source>the end of the line, another statement, or }</source>
        <translation>行尾、另一条语句或 }</translation>
    </message>
    <message>
        <source>the file is too long</source>
        <translation>文件过长</translation>
    </message>
    <message>
        <source>%1 characters at most</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here</source>
        <translation>“%1”不应出现在此处</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a statement, not a name</source>
        <translation>“%1”是语句，不是名称</translation>
    </message>
    <message>
        <source>the name of a device: a letter, then letters, digits and _</source>
        <translation>设备名：一个字母，后接字母、数字和 _</translation>
    </message>
    <message>
        <source>this is not the name of a file</source>
        <translation>这不是文件名</translation>
    </message>
    <message>
        <source>a path without variables, beside this file; {{ for a brace</source>
        <translation>不含变量、相对本文件的路径；花括号写作 {{</translation>
    </message>
    <message>
        <source>this number is not possible</source>
        <translation>此数不可行</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>a time such as 200ms, 2s or 1min</source>
        <translation>时间，例如 200ms、2s 或 1min</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time</source>
        <translation>“%1”不是时间</translation>
    </message>
    <message>
        <source>a whole number and ms, s or min, from 1ms to a day</source>
        <translation>整数加 ms、s 或 min，1ms 到一天</translation>
    </message>
    <message>
        <source>and the device that listens</source>
        <translation>加监听的设备</translation>
    </message>
    <message>
        <source>what to send: bytes as 01 02, &quot;text&quot;, {placeholders}, or file and its path</source>
        <translation>要发送的内容：字节如 01 02、&quot;text&quot;、{placeholders}，或 file 加路径</translation>
    </message>
    <message>
        <source>the name of a checksum, such as CRC-16/MODBUS</source>
        <translation>校验和名称，例如 CRC-16/MODBUS</translation>
    </message>
    <message>
        <source>single messages go to udp:// only</source>
        <translation>单条消息只能发往 udp://</translation>
    </message>
    <message>
        <source>==, !=, &lt;, &lt;=, &gt;, &gt;=, in and a range, or as and the name of a variable</source>
        <translation>==、!=、&lt;、&lt;=、&gt;、&gt;=、in 加范围，或 as 加变量名</translation>
    </message>
    <message>
        <source>the name of a variable that takes the value</source>
        <translation>接收该值的变量名</translation>
    </message>
    <message>
        <source>a field of %1; is &quot;%2&quot; meant?</source>
        <translation>%1 的字段；是否指“%2”？</translation>
    </message>
    <message>
        <source>a condition or as VARIABLE: nothing is below &quot;%1&quot;</source>
        <translation>条件或 as VARIABLE：“%1”之下没有内容</translation>
    </message>
    <message>
        <source>the number of an item, as %1</source>
        <translation>项目编号，如 %1</translation>
    </message>
    <message>
        <source>one of: %1 and %2 more</source>
        <translation>以下之一：%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>this schema is not sound: %1</source>
        <translation>此模式有误：%1</translation>
    </message>
    <message>
        <source>a schema that can be read</source>
        <translation>可以读取的模式</translation>
    </message>
    <message>
        <source>one of Wirebench&apos;s schemas; is &quot;%1&quot; meant?</source>
        <translation>Wirebench 的模式之一；是否指“%1”？</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>by %1, %2 has no &quot;%3&quot;</source>
        <translation>按照 %1，%2 没有“%3”</translation>
    </message>
</context>
<context>
    <name>ScenarioTreePane</name>
    <message>
        <source>Filter tests</source>
        <translation>筛选测试</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>New scenario (Ctrl+N)</source>
        <translation>新建场景 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Only what did not pass</source>
        <translation>仅未通过的</translation>
    </message>
    <message>
        <source>Failed and inconclusive ones</source>
        <translation>失败的和无结论的</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>没有失败。</translation>
    </message>
    <message>
        <source>No test has these words.</source>
        <translation>没有测试包含这些词。</translation>
    </message>
    <message>
        <source>Variables of the tests</source>
        <translation>测试的变量</translation>
    </message>
    <message>
        <source>Variables: port=5020</source>
        <translation>变量：port=5020</translation>
    </message>
</context>
<context>
    <name>ScenarioTreeView</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>a page is no session</source>
        <translation>页面不是会话</translation>
    </message>
    <message>
        <source>expected the name of a file of rules, without its ending</source>
        <translation>应为规则文件的名称，不含扩展名</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a session; expected &quot;name: value&quot;</source>
        <translation>“%1” 不是会话选项；应为 &quot;name: value&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is here twice</source>
        <translation>“%1” 出现了两次</translation>
    </message>
    <message>
        <source>expected &quot;address: tcp://host:port&quot; or another address</source>
        <translation>应为 &quot;address: tcp://host:port&quot; 或其他地址</translation>
    </message>
    <message>
        <source>expected the name of a decoder, such as &quot;modbus&quot;, or &quot;none&quot;</source>
        <translation>应为解码器的名称，例如 “modbus”，或 “none”</translation>
    </message>
</context>
<context>
    <name>SessionNamePopup</name>
    <message>
        <source>Save the session as</source>
        <translation>将会话另存为</translation>
    </message>
    <message>
        <source>Rename %1 to</source>
        <translation>将 %1 重命名为</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>会话名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>SessionTexts</name>
    <message>
        <source>The session was not opened yet.</source>
        <translation>会话尚未打开。</translation>
    </message>
    <message>
        <source>The session is still being opened.</source>
        <translation>会话仍在打开中。</translation>
    </message>
    <message>
        <source>The last attempt to open it failed: %1.</source>
        <translation>最近一次打开尝试失败：%1。</translation>
    </message>
    <message>
        <source>The connection has ended and is about to be opened again.</source>
        <translation>连接已结束，即将重新打开。</translation>
    </message>
    <message>
        <source>The session has failed: %1.</source>
        <translation>会话失败：%1。</translation>
    </message>
    <message>
        <source>for a reason that is not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>The session is closed.</source>
        <translation>会话已关闭。</translation>
    </message>
    <message>
        <source>Wait, or check the address.</source>
        <translation>请等待，或检查地址。</translation>
    </message>
    <message>
        <source>Open it, after checking the address.</source>
        <translation>检查地址后再打开。</translation>
    </message>
    <message>
        <source>The other computer answered that nobody listens at that port (%1 times).</source>
        <translation>对方计算机答复该端口无人监听（%1 次）。</translation>
    </message>
    <message>
        <source>The network reported: %1 (%2 reports).</source>
        <translation>网络报告：%1（%2 次）。</translation>
    </message>
    <message>
        <source>Check the port, and whether the program there runs.</source>
        <translation>请检查端口，以及对方程序是否在运行。</translation>
    </message>
    <message>
        <source>Check the address and the route to it.</source>
        <translation>请检查地址及其路由。</translation>
    </message>
    <message>
        <source>The session is bound to %1, which only this computer reaches, and %2 is another one.</source>
        <translation>会话绑定到 %1，仅本机可达，而 %2 是另一台计算机。</translation>
    </message>
    <message>
        <source>Bind to every address, or to that of a network interface.</source>
        <translation>请绑定到所有地址，或某个网络接口的地址。</translation>
    </message>
    <message>
        <source>It waits at %1, which only this computer reaches.</source>
        <translation>它在 %1 等待，仅本机可达。</translation>
    </message>
    <message>
        <source>For peers on other computers leave the host out of the address.</source>
        <translation>如需其他计算机连接，请在地址中省略主机。</translation>
    </message>
    <message>
        <source>Nobody has connected to %1.</source>
        <translation>没有人连接到 %1。</translation>
    </message>
    <message>
        <source>Nothing has come to %1.</source>
        <translation>%1 没有收到任何内容。</translation>
    </message>
    <message>
        <source>Check that the peer uses an address of this computer and port %1.</source>
        <translation>请检查对端是否使用本机地址和端口 %1。</translation>
    </message>
    <message>
        <source>%1 is also %2, and %3 is used.</source>
        <translation>%1 也是 %2，而当前使用 %3。</translation>
    </message>
    <message>
        <source>The peer may listen at the other one only: choose %1 in the options.</source>
        <translation>对端可能只监听另一个地址：请在选项中选择 %1。</translation>
    </message>
    <message>
        <source>%1 has said that nothing more comes from it.</source>
        <translation>%1 已表示不再发送内容。</translation>
    </message>
    <message>
        <source>Connect again; it ends what it sends by itself.</source>
        <translation>请重新连接；对端会自行结束发送。</translation>
    </message>
    <message>
        <source>%1 takes nothing: %2 bytes wait here, and %3 are on their way.</source>
        <translation>%1 不接收内容：%2 字节在此等待，%3 字节在途。</translation>
    </message>
    <message>
        <source>%1 has not acknowledged %2 bytes that were sent.</source>
        <translation>%1 尚未确认已发送的 %2 字节。</translation>
    </message>
    <message>
        <source>The program there does not read, or the network is gone; keep-alive would tell.</source>
        <translation>对方程序没有读取，或网络已断开；启用保活可以判断。</translation>
    </message>
    <message>
        <source>%1 has received all %2 bytes, and the program there says nothing.</source>
        <translation>%1 已收到全部 %2 字节，但对方程序没有回应。</translation>
    </message>
    <message>
        <source>The other system</source>
        <translation>对方系统</translation>
    </message>
    <message>
        <source>Check line end, framing and checksum of the message: many devices ignore what they do not understand.</source>
        <translation>请检查消息的行尾、成帧方式和校验和：许多设备会忽略无法理解的内容。</translation>
    </message>
    <message>
        <source>The kernel threw %1 datagrams away because its buffer was full.</source>
        <translation>内核因缓冲区已满丢弃了 %1 个数据报。</translation>
    </message>
    <message>
        <source>Choose a larger receive buffer in the options.</source>
        <translation>请在选项中选择更大的接收缓冲区。</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Many devices speak only when spoken to: send something.</source>
        <translation>许多设备只在收到内容后才回应：请发送一些内容。</translation>
    </message>
    <message>
        <source>A firewall on either side, or between, shows no sign.</source>
        <translation>任一端或中间的防火墙不会有任何迹象。</translation>
    </message>
    <message>
        <source>The connection was let through, so it is the last thing to look at.</source>
        <translation>连接已被放行，因此应最后检查它。</translation>
    </message>
    <message>
        <source>Check that it lets port %1 through.</source>
        <translation>请检查它是否放行端口 %1。</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1：没有这个文件</translation>
    </message>
    <message>
        <source>%1: sending it was cancelled</source>
        <translation>%1：发送已取消</translation>
    </message>
    <message>
        <source>the file has become shorter</source>
        <translation>文件变短了</translation>
    </message>
    <message>
        <source>%1: sending ended before all of it was sent</source>
        <translation>%1：全部发送之前发送已结束</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not an address of this computer; leave it out to wait at every one</source>
        <translation>%1：“%2”不是本机地址；省略它可在所有地址上等待</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes 或 no</translation>
    </message>
    <message>
        <source>a number of bytes from 1 to %1</source>
        <translation>1 到 %1 的字节数</translation>
    </message>
    <message>
        <source>the name of a network interface, such as eth0</source>
        <translation>网络接口名，例如 eth0</translation>
    </message>
    <message>
        <source>an address of this computer, as 192.168.1.5, 192.168.1.5:4000 or :4000</source>
        <translation>本机地址，如 192.168.1.5、192.168.1.5:4000 或 :4000</translation>
    </message>
    <message>
        <source>both, ipv4 or ipv6</source>
        <translation>both、ipv4 或 ipv6</translation>
    </message>
    <message>
        <source>a time of 1s or more, as 30s</source>
        <translation>1s 或更长的时间，如 30s</translation>
    </message>
    <message>
        <source>no, or the first and the longest pause, as 1s..30s</source>
        <translation>no，或首次与最长停顿，如 1s..30s</translation>
    </message>
    <message>
        <source>a number of hops from 0 to 255</source>
        <translation>0 到 255 的跳数</translation>
    </message>
    <message>
        <source>a time such as 500ms, 30s or 5min, up to a day</source>
        <translation>时间，例如 500ms、30s 或 5min，最长一天</translation>
    </message>
    <message>
        <source>what is said unasked</source>
        <translation>主动发送的内容</translation>
    </message>
    <message>
        <source>the reply of rule %1</source>
        <translation>规则 %1 的应答</translation>
    </message>
    <message>
        <source>%1 could not be made: %2</source>
        <translation>无法生成%1：%2</translation>
    </message>
    <message>
        <source>%1 is a page, and not a session</source>
        <translation>%1 是网页，不是会话</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected %2 at character %3</source>
        <translation>“%1”：第 %3 个字符处应为：%2</translation>
    </message>
    <message>
        <source>&quot;]&quot; behind the IPv6 address</source>
        <translation>IPv6 地址后的 &quot;]&quot;</translation>
    </message>
    <message>
        <source>a colon and a port</source>
        <translation>冒号和端口</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>IPv6 地址</translation>
    </message>
    <message>
        <source>an IPv6 address in brackets</source>
        <translation>方括号中的 IPv6 地址</translation>
    </message>
    <message>
        <source>a host name or address</source>
        <translation>主机名或地址</translation>
    </message>
    <message>
        <source>a port from 1 to 65535</source>
        <translation>1 到 65535 的端口</translation>
    </message>
    <message>
        <source>a multicast address, from 224.0.0.0 to 239.255.255.255 or like ff02::1,</source>
        <translation>组播地址，224.0.0.0 到 239.255.255.255 或如 ff02::1</translation>
    </message>
    <message>
        <source>the same interface as in the group&apos;s zone</source>
        <translation>与组地址区域相同的接口</translation>
    </message>
    <message>
        <source>the name of a network interface, such as eth0,</source>
        <translation>网络接口名，例如 eth0</translation>
    </message>
    <message>
        <source>no white space</source>
        <translation>无空白</translation>
    </message>
    <message>
        <source>the address of a web page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>%1 behind &quot;%2&quot;</source>
        <translation>“%2”之后的 %1</translation>
    </message>
    <message>
        <source>HOST:PORT, tcp://, udp://, listen:tcp:, listen:udp:, multicast: or http(s)://</source>
        <translation>HOST:PORT、tcp://、udp://、listen:tcp:、listen:udp:、multicast: 或 http(s)://</translation>
    </message>
    <message>
        <source>%1 bytes are on their way to be sent; send again a little later</source>
        <translation>%1 字节正等待发送；请稍后再发</translation>
    </message>
    <message>
        <source>only TCP can %1</source>
        <translation>只有 TCP 能%1</translation>
    </message>
    <message>
        <source>%1 sends to its peers only</source>
        <translation>%1 只向其对端发送</translation>
    </message>
    <message>
        <source>send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>tell the peer that nothing more comes</source>
        <translation>告知对端不再发送</translation>
    </message>
    <message>
        <source>disconnect a peer</source>
        <translation>断开对端</translation>
    </message>
    <message>
        <source>there is not exactly one peer; say which one is meant</source>
        <translation>对端不止一个或没有；请指明是哪一个</translation>
    </message>
    <message>
        <source>there is no peer %1 (any more)</source>
        <translation>（已）没有对端 %1</translation>
    </message>
    <message>
        <source>the session is not open</source>
        <translation>会话没有打开</translation>
    </message>
    <message>
        <source>nothing can be sent behind the end of sending</source>
        <translation>发送结束后不能再发送</translation>
    </message>
    <message>
        <source>%1 is being sent</source>
        <translation>正在发送 %1</translation>
    </message>
    <message>
        <source>no file is being sent</source>
        <translation>没有正在发送的文件</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>该记录为空。</translation>
    </message>
    <message>
        <source>Nothing has passed yet.</source>
        <translation>尚无数据通过。</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>%1 · ↓ received · ↑ sent, underlined</source>
        <translation>%1 · ↓ 接收 · ↑ 发送（带下划线）</translation>
    </message>
    <message>
        <source>Bytes of all rows</source>
        <translation>所有行的字节</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>None yet: write an address above</source>
        <translation>还没有：请在上方输入地址</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Ctrl+O opens one</source>
        <translation>按 Ctrl+O 打开</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>demo instrument</source>
        <translation>演示仪器</translation>
    </message>
    <message>
        <source>start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>SidebarKept</name>
    <message>
        <source>Recording that was kept</source>
        <translation>保留的记录</translation>
    </message>
</context>
<context>
    <name>SilencePanel</name>
    <message>
        <source>Nothing arrives?</source>
        <translation>没有收到任何数据？</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Nothing on this side explains it. The other side may wait for more, or for another line end.</source>
        <translation>本端没有可解释的原因。对方可能在等待更多数据，或等待其他行尾。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Talk to something</source>
        <translation>开始通信</translation>
    </message>
    <message>
        <source>Write an address above and press Enter. Everything that passes is recorded, and can be filtered, decoded and sent again.</source>
        <translation>在上方输入地址并按 Enter。所有经过的数据都会被记录，可以筛选、解码和再次发送。</translation>
    </message>
    <message>
        <source>Start the demo device</source>
        <translation>启动演示设备</translation>
    </message>
    <message>
        <source>A simulated instrument on this computer</source>
        <translation>本机上的模拟仪器</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation>输入地址</translation>
    </message>
    <message>
        <source>What an address looks like</source>
        <translation>地址的写法</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>exchanges datagrams with one peer</source>
        <translation>与一个对端交换数据报</translation>
    </message>
    <message>
        <source>receives datagrams of everybody</source>
        <translation>接收所有人的数据报</translation>
    </message>
    <message>
        <source>waits for connections, of many peers</source>
        <translation>等待多个对端的连接</translation>
    </message>
    <message>
        <source>joins a group</source>
        <translation>加入组播组</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Recordings (*.pcapng *.pcap)</source>
        <translation>记录文件 (*.pcapng *.pcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Short tours</source>
        <translation>简短导览</translation>
    </message>
    <message>
        <source>opens a web app, or one in a folder: /path/to/it</source>
        <translation>打开 Web 应用，也可以是文件夹：/路径</translation>
    </message>
</context>
<context>
    <name>StatisticsBox</name>
    <message>
        <source>Rate and round trip</source>
        <translation>速率与往返时间</translation>
    </message>
    <message>
        <source>↓ in</source>
        <translation>↓ 接收</translation>
    </message>
    <message>
        <source>↑ out</source>
        <translation>↑ 发送</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>间隔</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1. Press to say how large a recording may become</source>
        <translation>%1。按下可设置录制的大小上限</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>接收 %1</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>StreamView</name>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>As</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Stream as text</source>
        <translation>以文本显示数据流</translation>
    </message>
    <message>
        <source>No bytes yet.</source>
        <translation>尚无字节。</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>New session (Ctrl+T)</source>
        <translation>新建会话 (Ctrl+T)</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
</context>
<context>
    <name>TabStripItem</name>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>TestsItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1，测试</translation>
    </message>
</context>
<context>
    <name>TestsSection</name>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Write a test</source>
        <translation>编写测试</translation>
    </message>
    <message>
        <source>All %1 tests</source>
        <translation>全部 %1 个测试</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>所有测试</translation>
    </message>
    <message>
        <source>Scenarios: what is sent, and what has to come back (Ctrl+Shift+T)</source>
        <translation>场景：发送什么，以及必须收到什么 (Ctrl+Shift+T)</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Columns: number, time, time since the row before, direction, peer, length, summary</source>
        <translation>列：编号、时间、距上一行的时间、方向、对端、长度、摘要</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>len</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Wirebench</source>
        <translation>Wirebench</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>tcp://host:port, udp://host:port, listen:tcp:9000, multicast:239.1.1.1:5000</source>
        <translation>tcp://host:port, udp://host:port, listen:tcp:9000, multicast:239.1.1.1:5000</translation>
    </message>
    <message>
        <source>Enter to connect · Ctrl+L</source>
        <translation>按 Enter 连接 · Ctrl+L</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Send no more, go on receiving</source>
        <translation>不再发送，继续接收</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect, or listen (F5)</source>
        <translation>连接或监听 (F5)</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>End the session (Ctrl+D)</source>
        <translation>结束会话 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Options (%1)</source>
        <translation>选项 (%1)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>How this session connects (Ctrl+Shift+O)</source>
        <translation>此会话如何连接 (Ctrl+Shift+O)</translation>
    </message>
</context>
<context>
    <name>TourButton</name>
    <message>
        <source>%1 (finished)</source>
        <translation>%1（已完成）</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>简短导览</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过此步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>UiChoice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>UiScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
</context>
<context>
    <name>ValueEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>WebAppItem</name>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>WebAppsSection</name>
    <message>
        <source>Web apps</source>
        <translation>Web 应用</translation>
    </message>
    <message>
        <source>Write a web address, or a folder, above</source>
        <translation>在上方输入网址或文件夹</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>What web apps may, and what they never may</source>
        <translation>Web 应用可以做什么，永远不能做什么</translation>
    </message>
</context>
<context>
    <name>WebPermissions</name>
    <message>
        <source>this session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>WebPlaceholder</name>
    <message>
        <source>The page has stopped working. Its connections are closed.</source>
        <translation>页面已停止工作，其连接已关闭。</translation>
    </message>
    <message>
        <source>This web app was open before. It is loaded when you say so.</source>
        <translation>此 Web 应用之前是打开的。您确认后才会加载。</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>加载</translation>
    </message>
</context>
<context>
    <name>WebToolBar</name>
    <message>
        <source>Page bar</source>
        <translation>页面栏</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Load the page anew (F5)</source>
        <translation>重新加载页面 (F5)</translation>
    </message>
    <message>
        <source>Address of the page: %1</source>
        <translation>页面地址：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Permissions of this page</source>
        <translation>此页面的权限</translation>
    </message>
    <message>
        <source>What this page may, and what it never may</source>
        <translation>此页面可以做什么，永远不能做什么</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>显示页面</translation>
    </message>
    <message>
        <source>Show or hide the page; it goes on working</source>
        <translation>显示或隐藏页面；它会继续运行</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>显示时间线</translation>
    </message>
    <message>
        <source>Show or hide what passes through the page&apos;s sockets</source>
        <translation>显示或隐藏经过页面套接字的数据</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1, from %2, %3 bytes: %4</source>
        <translation>%1，来自 %2，%3 字节：%4</translation>
    </message>
    <message>
        <source>%1, to %2, %3 bytes: %4</source>
        <translation>%1，发往 %2，%3 字节：%4</translation>
    </message>
</context>
<context>
    <name>wirebench</name>
    <message>
        <source>public Internet</source>
        <translation>公共互联网</translation>
    </message>
    <message>
        <source>local network</source>
        <translation>本地网络</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>multicast group</source>
        <translation>组播组</translation>
    </message>
    <message>
        <source>everybody in the local network</source>
        <translation>本地网络中的所有人</translation>
    </message>
    <message>
        <source>this computer, open to others</source>
        <translation>本机，对他人开放</translation>
    </message>
    <message>
        <source>unknown: the name leads nowhere now</source>
        <translation>未知：该名称目前无法解析</translation>
    </message>
</context>
<context>
    <name>wirebench::ByteSheet</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3</source>
        <translation>第 %1 字节，共 %2：%3</translation>
    </message>
</context>
<context>
    <name>wirebench::Composer</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Framing %1: %2</source>
        <translation>成帧 %1：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::DecoderChoice</name>
    <message>
        <source>There is no decoder &quot;%1&quot; any more.</source>
        <translation>解码器“%1”已不存在。</translation>
    </message>
</context>
<context>
    <name>wirebench::Dissection</name>
    <message>
        <source>Wireshark&apos;s tshark is not installed. Install the package tshark (sudo apt install tshark).</source>
        <translation>未安装 Wireshark 的 tshark。请安装 tshark 软件包 (sudo apt install tshark)。</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>一个事件，不含字节。</translation>
    </message>
</context>
<context>
    <name>wirebench::Explorer</name>
    <message>
        <source>%1: the folder cannot be made; choose one that can be written</source>
        <translation>%1：无法创建该文件夹；请选择可写入的文件夹</translation>
    </message>
    <message>
        <source>%1 is used by another Wirebench; close that, or choose another folder with --folder</source>
        <translation>%1 正被另一个 Wirebench 使用；请先关闭它，或用 --folder 选择其他文件夹</translation>
    </message>
    <message>
        <source>Web apps open by: wirebench host %1</source>
        <translation>打开 Web 应用请用：wirebench host %1</translation>
    </message>
    <message>
        <source>demo instrument</source>
        <translation>演示仪器</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 个会话</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 个会话</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>%1 recorded</source>
        <translation>已记录 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Sessions of before could not be read (%1); the file is kept as %2</source>
        <translation>无法读取之前的会话（%1）；文件已保留为 %2</translation>
    </message>
    <message>
        <source>Nothing here shows web apps</source>
        <translation>此处无法显示 Web 应用</translation>
    </message>
</context>
<context>
    <name>wirebench::ExplorerTab</name>
    <message>
        <source>Not opened yet</source>
        <translation>尚未打开</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>The peer sends no more</source>
        <translation>对端不再发送</translation>
    </message>
    <message>
        <source>We send no more</source>
        <translation>本端不再发送</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>正在关闭…</translation>
    </message>
    <message>
        <source>Waiting to connect again</source>
        <translation>等待重新连接</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>listen :%1</source>
        <translation>监听 :%1</translation>
    </message>
    <message>
        <source>udp :%1</source>
        <translation>udp :%1</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>正在读取，%1 %</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Receiving at %1</source>
        <translation>在 %1 接收</translation>
    </message>
    <message>
        <source>Listening at %1, 1 peer</source>
        <translation>在 %1 监听，1 个对端</translation>
    </message>
    <message>
        <source>Listening at %1, %2 peers</source>
        <translation>在 %1 监听，%2 个对端</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>There is nobody to send to. Choose a peer that is connected.</source>
        <translation>没有可发送的对象。请选择已连接的对端。</translation>
    </message>
    <message>
        <source>Attempt %1 follows after %2</source>
        <translation>%2 后进行第 %1 次尝试</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
</context>
<context>
    <name>wirebench::FieldModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. Wrong: %3</source>
        <translation>%1：%2。错误：%3</translation>
    </message>
</context>
<context>
    <name>wirebench::FindInput</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>wirebench::GrantModel</name>
    <message>
        <source>%1 may reach %2, %3</source>
        <translation>%1 可以访问 %2，%3</translation>
    </message>
    <message>
        <source>%1 never reaches %2, %3</source>
        <translation>%1 永远不能访问 %2，%3</translation>
    </message>
</context>
<context>
    <name>wirebench::HostStatus</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing refused</source>
        <translation>没有拒绝任何请求</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>拒绝 %1</translation>
    </message>
</context>
<context>
    <name>wirebench::Library</name>
    <message>
        <source>%1 has more than %2 messages; only these are shown</source>
        <translation>%1 中的消息超过 %2 条；仅显示这些</translation>
    </message>
    <message>
        <source>%1 is larger than a message may be</source>
        <translation>%1 超出消息允许的大小</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a message: write &quot;Name&quot; or &quot;Folder/Name&quot;, without &lt; &gt; : &quot; \ | ? *</source>
        <translation>“%1” 不能作为消息名称：请写“名称”或“文件夹/名称”，不含 &lt; &gt; : &quot; \ | ? *</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::OptionModel</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>after %1, up to %2</source>
        <translation>%1 后，最长 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::PermissionPrompt</name>
    <message>
        <source>wants to connect to</source>
        <translation>想要连接到</translation>
    </message>
    <message>
        <source>wants to exchange datagrams with the group</source>
        <translation>想要与组播组交换数据报</translation>
    </message>
    <message>
        <source>wants to exchange datagrams with</source>
        <translation>想要与其交换数据报</translation>
    </message>
    <message>
        <source>wants to accept connections at</source>
        <translation>想要接受连接，地址</translation>
    </message>
    <message>
        <source>wants to receive datagrams of everybody at</source>
        <translation>想要接收所有人的数据报，地址</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 以及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 %2 %3: %4</source>
        <translation>%1 %2 %3：%4</translation>
    </message>
    <message>
        <source>1 more waits</source>
        <translation>还有 1 个等待</translation>
    </message>
    <message>
        <source>%1 more wait</source>
        <translation>还有 %1 个等待</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordDiff</name>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1：%2，之前为 %3</translation>
    </message>
    <message>
        <source>%1: %2, the same</source>
        <translation>%1：%2，相同</translation>
    </message>
    <message>
        <source>Choose a row to compare.</source>
        <translation>选择要比较的行。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No row before is like this one.</source>
        <translation>之前没有与此相似的行。</translation>
    </message>
    <message>
        <source>An event, without bytes.</source>
        <translation>一个事件，不含字节。</translation>
    </message>
    <message>
        <source>The same bytes as row %1</source>
        <translation>与第 %1 行字节相同</translation>
    </message>
    <message>
        <source>Compared with row %1: %2 byte differs</source>
        <translation>与第 %1 行比较：%2 个字节不同</translation>
    </message>
    <message>
        <source>Compared with row %1: %2 bytes differ</source>
        <translation>与第 %1 行比较：%2 个字节不同</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordInspector</name>
    <message>
        <source>%1 0x%2 over bytes %3–%4</source>
        <translation>%1 0x%2，字节 %3–%4</translation>
    </message>
    <message>
        <source>%1 (may be chance)</source>
        <translation>%1（可能是巧合）</translation>
    </message>
    <message>
        <source>#%1 · %2 · %3</source>
        <translation>#%1 · %2 · %3</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown</source>
        <translation>显示前 %1，共 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordingLimit</name>
    <message>
        <source>Expected a size from 1 MB to 1 TiB, such as &quot;500 MB&quot; or &quot;1 GiB&quot;, or &quot;%1&quot;</source>
        <translation>应为 1 MB 到 1 TiB 之间的大小，例如“500 MB”或“1 GiB”，或者“%1”</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>wirebench::RecordingNotes</name>
    <message>
        <source>Notes cannot be read, and are not kept until that is mended: %1</source>
        <translation>无法读取备注，修复之前不会保存：%1</translation>
    </message>
</context>
<context>
    <name>wirebench::Replies</name>
    <message>
        <source>goes on</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>the pattern is missing</source>
        <translation>缺少模式</translation>
    </message>
    <message>
        <source>what comes: &quot;text&quot;, 01 03 ??, /expression/ or any</source>
        <translation>收到的内容：&quot;text&quot;、01 03 ??、/表达式/ 或 any</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no delay: write a whole number and ms or s, as 50ms, up to a day</source>
        <translation>“%1” 不是延迟：请写整数加 ms 或 s，例如 50ms，最长一天</translation>
    </message>
</context>
<context>
    <name>wirebench::RowExport</name>
    <message>
        <source>pcapng</source>
        <translation>pcapng</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>原始字节</translation>
    </message>
    <message>
        <source>hex text</source>
        <translation>十六进制文本</translation>
    </message>
    <message>
        <source>C array</source>
        <translation>C 数组</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Writing, %1 %</source>
        <translation>正在写入，%1 %</translation>
    </message>
    <message>
        <source>%1 rows went to %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>已取消；未写入任何内容</translation>
    </message>
    <message>
        <source>Only the first %1 of the rows were copied; Export… takes all of them.</source>
        <translation>只复制了前 %1 行；“导出…”可导出全部。</translation>
    </message>
</context>
<context>
    <name>wirebench::RowMarks</name>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Row %1: %2, note: %3</source>
        <translation>第 %1 行：%2，备注：%3</translation>
    </message>
</context>
<context>
    <name>wirebench::RunLines</name>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Sent to %1, at %2: %3</source>
        <translation>发送至 %1，%2：%3</translation>
    </message>
    <message>
        <source>Received from %1, at %2: %3</source>
        <translation>接收自 %1，%2：%3</translation>
    </message>
    <message>
        <source>%1 earlier ones are not shown</source>
        <translation>未显示之前的 %1 条</translation>
    </message>
</context>
<context>
    <name>wirebench::SavedSessions</name>
    <message>
        <source>%1 is not written over, for it cannot be read: %2</source>
        <translation>未覆盖 %1，因为无法读取：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioEditor</name>
    <message>
        <source>%1 was deleted by others; saving brings it back</source>
        <translation>%1 已被他人删除；保存可将其恢复</translation>
    </message>
    <message>
        <source>%1 was changed by others since you began to write; saving would replace what they wrote</source>
        <translation>自你开始编写以来，%1 已被他人修改；保存会替换他们的内容</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioFiles</name>
    <message>
        <source>%1 has more than %2 scenarios; only these are shown</source>
        <translation>%1 中的场景超过 %2 个；仅显示这些</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than a scenario may be (1 MiB)</source>
        <translation>%1 超过了场景允许的大小 (1 MiB)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a scenario: write &quot;Name&quot; or &quot;Folder/Name&quot;, without &lt; &gt; : &quot; \ | ? *</source>
        <translation>“%1”不能作为场景名称：请写“名称”或“文件夹/名称”，不含 &lt; &gt; : &quot; \ | ? *</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>“%1”已存在</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>无结论</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioProblems</name>
    <message>
        <source>%1; expected %2</source>
        <translation>%1；应为 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioRunner</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已被停止</translation>
    </message>
    <message>
        <source>%1; expected %2</source>
        <translation>%1；应为 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioRuns</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 in line %2, after %3</source>
        <translation>%1，第 %2 行，用时 %3</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1，用时 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioTree</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 通过</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>&quot;3 passed&quot;</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>wirebench::ScenarioVariables</name>
    <message>
        <source>&quot;%1&quot;: expected NAME=VALUE, as port=5020</source>
        <translation>“%1”：应为 NAME=VALUE，例如 port=5020</translation>
    </message>
</context>
<context>
    <name>wirebench::Scenarios</name>
    <message>
        <source>What the device has to do</source>
        <translation>设备应当做什么</translation>
    </message>
    <message>
        <source>No test was made: %1</source>
        <translation>未生成测试：%1</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>“%1”已存在</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::StreamText</name>
    <message>
        <source>received: %1</source>
        <translation>接收：%1</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>发送：%1</translation>
    </message>
    <message>
        <source>%1 before this are not shown; as bytes, all are</source>
        <translation>此前的 %1 未显示；以字节显示时全部可见</translation>
    </message>
</context>
<context>
    <name>wirebench::TestMaker</name>
    <message>
        <source>There are no rows to make a test of</source>
        <translation>没有可用于生成测试的行</translation>
    </message>
    <message>
        <source>These are too many rows for one test: choose fewer</source>
        <translation>对一个测试来说行数太多：请少选一些</translation>
    </message>
</context>
<context>
    <name>wirebench::TestsTab</name>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>wirebench::TextFolder</name>
    <message>
        <source>%1 has more than %2 files; only these are shown</source>
        <translation>%1 中的文件超过 %2 个；仅显示这些</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 太大</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name: write one without &lt; &gt; : &quot; / \ | ? * and without a dot in front</source>
        <translation>“%1” 不能作为名称：不可含 &lt; &gt; : &quot; / \ | ? *，且不能以点开头</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>无法删除 %1：%2</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already</source>
        <translation>“%1” 已存在</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2</source>
        <translation>无法重命名 %1：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::TimelineModel</name>
    <message>
        <source>%1, open</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1 more bytes</source>
        <translation>还有 %1 字节</translation>
    </message>
    <message>
        <source>%1 more bytes, in the inspector</source>
        <translation>还有 %1 字节，见检查器</translation>
    </message>
    <message>
        <source>bytes from %1: %2</source>
        <translation>从 %1 起的字节：%2</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1，已标记</translation>
    </message>
    <message>
        <source>%1, found</source>
        <translation>%1，已匹配</translation>
    </message>
    <message>
        <source>%1, note: %2</source>
        <translation>%1，备注：%2</translation>
    </message>
</context>
<context>
    <name>wirebench::Tours</name>
    <message>
        <source>Send a message to the demo device</source>
        <translation>向演示设备发送消息</translation>
    </message>
    <message>
        <source>Start the demo device: an instrument that is simulated on this computer.</source>
        <translation>启动演示设备：一台在本机上模拟的仪器。</translation>
    </message>
    <message>
        <source>Its question *IDN? is written already, and the exact bytes stand below. Press Send, or Ctrl+Enter.</source>
        <translation>查询 *IDN? 已写好，下方是确切的字节。点“发送”或按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>What went out and what came back are rows. Choose one.</source>
        <translation>发出的和收到的各成一行。请选择一行。</translation>
    </message>
    <message>
        <source>On the right are its bytes and what they mean. Space opens a row in place, and its menu has more.</source>
        <translation>右侧是它的字节及含义。空格键就地展开一行，菜单里有更多功能。</translation>
    </message>
    <message>
        <source>Listen and reply</source>
        <translation>监听并回复</translation>
    </message>
    <message>
        <source>Write listen:tcp:127.0.0.1:9000 into the address bar, and press Enter.</source>
        <translation>在地址栏输入 listen:tcp:127.0.0.1:9000 并按 Enter。</translation>
    </message>
    <message>
        <source>Rules that answer are beside the message. Open Replies.</source>
        <translation>回复规则在消息旁边。打开“回复”。</translation>
    </message>
    <message>
        <source>Add a rule.</source>
        <translation>添加一条规则。</translation>
    </message>
    <message>
        <source>Say what comes and what is sent back: any in the first field, and echo in the second.</source>
        <translation>说明收到什么、回复什么：第一个字段填 any，第二个填 echo。</translation>
    </message>
    <message>
        <source>Whoever connects now is answered, and the number beside the rule counts. Try: nc 127.0.0.1 9000</source>
        <translation>现在任何连接都会得到回复，规则旁的数字会计数。试试：nc 127.0.0.1 9000</translation>
    </message>
    <message>
        <source>Read a recording</source>
        <translation>阅读记录</translation>
    </message>
    <message>
        <source>Everything that passes is recorded. Ctrl+O opens a recording of before, or one of Wireshark&apos;s; Ctrl+Alt+N keeps the present one in the sidebar.</source>
        <translation>所有经过的数据都会被记录。Ctrl+O 打开以前的记录或 Wireshark 的记录；Ctrl+Alt+N 将当前记录保留在侧边栏。</translation>
    </message>
    <message>
        <source>Show what came in only: write dir:in into the filter, and press Enter.</source>
        <translation>只显示收到的：在筛选框输入 dir:in 并按 Enter。</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>选择一行。</translation>
    </message>
    <message>
        <source>Ctrl+M marks a row, F4 goes to the next mark, and Esc in the filter shows all rows again.</source>
        <translation>Ctrl+M 标记一行，F4 转到下一个标记，在筛选框中按 Esc 可再次显示所有行。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>wirebench::TrafficBytes</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 bytes…</source>
        <translation>%1 字节…</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3, received in row %4</source>
        <translation>第 %1 字节，共 %2：%3，于第 %4 行接收</translation>
    </message>
    <message>
        <source>Byte %1 of %2: %3, sent in row %4</source>
        <translation>第 %1 字节，共 %2：%3，于第 %4 行发送</translation>
    </message>
</context>
<context>
    <name>wirebench::TrafficStatistics</name>
    <message>
        <source>In %1. Out %2.</source>
        <translation>接收 %1。发送 %2。</translation>
    </message>
</context>
<context>
    <name>wirebench::WebTab</name>
    <message>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Web app</source>
        <translation>Web 应用</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>wirebench::app::WebPages</name>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>HTTP server</source>
        <translation>HTTP 服务器</translation>
    </message>
    <message>
        <source>DNS lookup</source>
        <translation>DNS 查询</translation>
    </message>
    <message>
        <source>mDNS browser</source>
        <translation>mDNS 浏览器</translation>
    </message>
    <message>
        <source>Stream recorder</source>
        <translation>流记录器</translation>
    </message>
</context>
<context>
    <name>wirebench::app::WebPermissions</name>
    <message>
        <source>Refused %1</source>
        <translation>已拒绝 %1</translation>
    </message>
    <message>
        <source>Refused %1, as you said: never</source>
        <translation>已按您的选择“从不”拒绝 %1</translation>
    </message>
    <message>
        <source>Refused %1 unasked: the page was refused three times; it may ask again when it is reloaded</source>
        <translation>未询问即拒绝 %1：页面已被拒绝三次；重新加载后可再次询问</translation>
    </message>
    <message>
        <source>Refused %1 unasked: the page asks for too much at once</source>
        <translation>未询问即拒绝 %1：页面一次请求过多</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
</context>
<context>
    <name>wirebench::timeline::RecordExport</name>
    <message>
        <source>%1 is the recording itself; choose another name</source>
        <translation>%1 就是记录本身；请选择其他名称</translation>
    </message>
</context>
</TS>
