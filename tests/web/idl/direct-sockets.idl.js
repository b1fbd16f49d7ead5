// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The interface that Wirebench implements, complete: the Direct Sockets specification (community draft, February 2026),
// exposed to all workers. The assertions of the suites idl-* are made of this text, which is a module so that every
// kind of worker can load it.

export default `
enum SocketDnsQueryType { "ipv4", "ipv6" };

[Exposed=(Window,Worker), SecureContext]
interface TCPSocket {
  constructor(DOMString remoteAddress, unsigned short remotePort, optional TCPSocketOptions options = {});
  readonly attribute Promise<TCPSocketOpenInfo> opened;
  readonly attribute Promise<undefined> closed;
  Promise<undefined> close();
};

dictionary TCPSocketOptions {
  [EnforceRange] unsigned long sendBufferSize;
  [EnforceRange] unsigned long receiveBufferSize;
  boolean noDelay = false;
  [EnforceRange] unsigned long keepAliveDelay;
  SocketDnsQueryType dnsQueryType;
};

dictionary TCPSocketOpenInfo {
  ReadableStream readable;
  WritableStream writable;
  DOMString remoteAddress;
  unsigned short remotePort;
  DOMString localAddress;
  unsigned short localPort;
};

[Exposed=(Window,Worker), SecureContext]
interface UDPSocket {
  constructor(optional UDPSocketOptions options = {});
  readonly attribute Promise<UDPSocketOpenInfo> opened;
  readonly attribute Promise<undefined> closed;
  Promise<undefined> close();
};

dictionary UDPSocketOptions {
  DOMString remoteAddress;
  [EnforceRange] unsigned short remotePort;
  DOMString localAddress;
  [EnforceRange] unsigned short localPort;
  [EnforceRange] unsigned long sendBufferSize;
  [EnforceRange] unsigned long receiveBufferSize;
  SocketDnsQueryType dnsQueryType;
  boolean ipv6Only;
  [EnforceRange] octet multicastTimeToLive;
  boolean multicastLoopback;
  boolean multicastAllowAddressSharing;
};

dictionary UDPMessage {
  BufferSource data;
  DOMString remoteAddress;
  unsigned short remotePort;
  SocketDnsQueryType dnsQueryType;
};

dictionary UDPSocketOpenInfo {
  ReadableStream readable;
  WritableStream writable;
  DOMString remoteAddress;
  unsigned short remotePort;
  DOMString localAddress;
  unsigned short localPort;
  MulticastController multicastController;
};

dictionary MulticastGroupOptions {
  DOMString sourceAddress;
};

dictionary MulticastMembership {
  DOMString groupAddress;
  DOMString sourceAddress;
};

[Exposed=(Window,Worker), SecureContext]
interface MulticastController {
  Promise<undefined> joinGroup(DOMString groupAddress, optional MulticastGroupOptions options = {});
  Promise<undefined> leaveGroup(DOMString groupAddress, optional MulticastGroupOptions options = {});
  readonly attribute FrozenArray<(DOMString or MulticastMembership)> joinedGroups;
};

[Exposed=(Window,Worker), SecureContext]
interface TCPServerSocket {
  constructor(DOMString localAddress, optional TCPServerSocketOptions options = {});
  readonly attribute Promise<TCPServerSocketOpenInfo> opened;
  readonly attribute Promise<undefined> closed;
  Promise<undefined> close();
};

dictionary TCPServerSocketOptions {
  [EnforceRange] unsigned short localPort;
  [EnforceRange] unsigned long backlog;
  boolean ipv6Only;
};

dictionary TCPServerSocketOpenInfo {
  ReadableStream readable;
  DOMString localAddress;
  unsigned short localPort;
};
`;

//! What Wirebench reads besides, by dictionary (webchannel/js/README.md, "Extensions"). Other browsers need not; nobody
//! may read more.
export const extensions = {
  TCPSocketOptions: ['signal', 'timeout'],
  UDPSocketOptions: ['broadcast', 'signal', 'timeout'],
  TCPServerSocketOptions: ['signal', 'timeout'],
};
