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
</context>
<context>
    <name>ExplorerActions</name>
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
    <name>wirebench::TrafficStatistics</name>
    <message>
        <source>In %1. Out %2.</source>
        <translation>接收 %1。发送 %2。</translation>
    </message>
</context>
</TS>
