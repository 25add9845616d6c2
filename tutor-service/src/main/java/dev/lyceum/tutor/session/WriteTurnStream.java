package dev.lyceum.tutor.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/** Writes a stream as it comes. A client that hangs up ends its own stream and nothing else. */
@Provider
public class WriteTurnStream implements ServerMessageBodyWriter<TurnStream> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == TurnStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == TurnStream.class;
    }

    @Override
    public void writeResponse(TurnStream stream, Type genericType, ServerRequestContext request) {
        var context = (VertxResteasyReactiveRequestContext) request;
        context.suspend();
        HttpServerResponse response = context.vertxServerResponse();
        request.serverResponse().setChunked(true);
        stream.events()
                .onItem()
                .transformToUniAndConcatenate(events ->
                        Uni.createFrom().completionStage(response.write(events).toCompletionStage()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> Uni.createFrom().completionStage(response.end().toCompletionStage()))
                .subscribe()
                .with(ended -> context.resume(), brokenOff -> {
                    response.reset();
                    context.resume();
                });
    }

    @Override
    public void writeTo(
            TurnStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("It is written as it comes.");
    }
}
