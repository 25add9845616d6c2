package dev.lyceum.tutor.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form is read as the JSON of its fields, and so just as strictly. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReadTryForm implements MessageBodyReader<NewTry> {
    private static final int MOST_FIELDS = 10;

    private final ObjectMapper json;

    ReadTryForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == NewTry.class;
    }

    @Override
    public NewTry readFrom(
            Class<NewTry> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return json.readValue(json.writeValueAsBytes(fields(form)), NewTry.class);
    }

    /** A field that comes once is text; one that comes twice is none. */
    private static Map<String, Object> fields(String form) {
        return new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_FIELDS, false)
                .parameters().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> single(field.getValue())));
    }

    private static Object single(List<String> values) {
        return values.size() == 1 ? values.get(0) : values;
    }
}
