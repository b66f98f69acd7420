package org.entente.serve;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells who works on a request at which connection it came in. */
final class ClientHandler extends Handler.Wrapper {

  /** Attribute of a request: its {@link EndPoint}. */
  static final String CONNECTION = "org.entente.connection";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
    request.setAttribute(CONNECTION, connection);
    return super.handle(request, response, callback);
  }
}
